package onlinefriday.merchant.complaint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.deal.DealAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /complaints}: where anybody complains; the same rules as the API. */
@Controller
@RequestMapping("/complaints")
final class ComplaintPage {
  private final Complaints complaints;
  private final Validator validator;
  private final DealAssets assets;

  ComplaintPage(Complaints complaints, Validator validator, DealAssets assets) {
    this.complaints = complaints;
    this.validator = validator;
    this.assets = assets;
  }

  /** A link may bring what it is about. */
  @GetMapping
  ModelAndView blank(@RequestParam Map<String, String> fields, Model model) {
    String sent = fields.get("sent");
    model.addAttribute("sent", sent != null && sent.matches(Ids.PATTERN) ? sent : null);
    return show(fields, Map.of(), HttpStatus.OK, model);
  }

  @PostMapping
  ModelAndView complain(
      @Nullable Caller caller, @RequestParam Map<String, String> fields, Model model) {
    ComplaintForm form = form(fields);
    Map<String, String> errors = errors(form);
    if (errors.isEmpty()) {
      return new ModelAndView("redirect:/complaints?sent=" + complaints.receive(form, caller));
    }
    return show(fields, errors, HttpStatusCode.valueOf(CommonProblem.INVALID.status()), model);
  }

  private ModelAndView show(
      Map<String, String> fields, Map<String, String> errors, HttpStatusCode status, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", List.of(ComplaintKind.values()));
    model.addAttribute("stylesheet", assets.stylesheet());
    return new ModelAndView("complaints", model.asMap(), status);
  }

  private Map<String, String> errors(ComplaintForm form) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (ConstraintViolation<ComplaintForm> violation : validator.validate(form)) {
      errors.merge(
          violation.getPropertyPath().toString(),
          violation.getMessage(),
          (one, other) -> one + "; " + other);
    }
    return errors;
  }

  private static ComplaintForm form(Map<String, String> fields) {
    return new ComplaintForm(
        text(fields, "merchantId"),
        text(fields, "filingId"),
        text(fields, "orderRef"),
        kind(fields.get("kind")),
        text(fields, "text"),
        text(fields, "contact"));
  }

  private static @Nullable ComplaintKind kind(@Nullable String name) {
    return Arrays.stream(ComplaintKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** An empty field is one left out. */
  private static @Nullable String text(Map<String, String> fields, String field) {
    String text = fields.get(field);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
