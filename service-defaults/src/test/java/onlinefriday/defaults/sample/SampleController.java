package onlinefriday.defaults.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {
  enum Colour {
    RED,
    GREEN
  }

  record Form(
      @NotNull @Positive @Nullable Long amount,
      @Nullable Colour colour,
      @Nullable List<@NotBlank String> names) {}

  @GetMapping("/v1/open")
  String open(@Nullable Caller caller) {
    return caller == null ? "nobody" : caller.subject();
  }

  @GetMapping("/v1/me")
  Caller me(Caller caller) {
    return caller;
  }

  @GetMapping("/v1/numbers")
  ListPage<String> numbers(Caller caller, ListQuery query) {
    List<String> all =
        List.of("a", "b", "c", "d", "e").stream()
            .filter(s -> query.after() == null || s.compareTo(query.after()) > 0)
            .limit(query.fetch())
            .toList();
    return query.page(all, s -> s);
  }

  @GetMapping("/v1/loud")
  String loud(Caller caller, @RequestParam boolean loud) {
    return loud ? "!" : ".";
  }

  /** What others than we would parse, and what was found. */
  @GetMapping("/v1/language")
  List<String> language(Caller caller, HttpServletRequest request, Locale locale) {
    String header = String.valueOf(request.getHeader("Accept-Language"));
    return List.of(header, request.getLocale().getLanguage(), locale.getLanguage());
  }

  @GetMapping("/v1/header")
  String header(Caller caller, @RequestParam String name, HttpServletRequest request) {
    return String.valueOf(request.getHeader(name));
  }

  /** The fields of a form, as pages take them. */
  @PostMapping(path = "/v1/echo", produces = "text/plain;charset=UTF-8")
  String echo(Caller caller, @RequestParam MultiValueMap<String, String> typed) {
    return String.join(",", typed.toSingleValueMap().values());
  }

  @GetMapping("/v1/fails")
  MerchantState fails(Caller caller) {
    throw new IllegalStateException("a secret of ours");
  }

  @PostMapping("/v1/actions")
  String act(Caller caller, Body<Form> body) {
    return body.readIfSent().map(form -> String.valueOf(form.amount())).orElse("nothing");
  }

  /** Version 7 of the one thing there is, named {@code it}. */
  @PutMapping("/v1/things/{id}")
  Form put(Caller caller, @PathVariable String id, IfMatch match, Body<Form> body) {
    caller.require(Role.NATIONAL_OPERATOR);
    if (!id.equals("it")) {
      throw new ApiProblem(CommonProblem.NOT_FOUND);
    }
    match.require(7);
    return body.read();
  }
}
