package onlinefriday.merchant.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.assessment.FindingView;
import onlinefriday.merchant.filing.UnlawfulFiling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it is shown: what its fields hold, and what is wrong beside each.
 *
 * @param conflict somebody else changed it meanwhile
 * @param refusal why it was refused as a whole, or null
 * @param violations why the law refuses it
 * @param status of the answer that shows it
 */
record Form(
    Map<String, List<String>> values,
    Map<String, String> errors,
    boolean conflict,
    @Nullable String refusal,
    List<FindingView> violations,
    int status) {
  private static final int OK = 200;

  /** Does what was asked, or shows the form again with what is wrong. */
  static ModelAndView sent(
      MultiValueMap<String, String> typed,
      Supplier<String> target,
      Function<Form, ModelAndView> again) {
    try {
      return new ModelAndView("redirect:" + target.get());
    } catch (ApiProblem problem) {
      return again.apply(refused(typed, problem));
    } catch (UnlawfulFiling unlawful) {
      var locale = LocaleContextHolder.getLocale();
      var found = unlawful.violations().stream().map(one -> FindingView.of(one, locale)).toList();
      return again.apply(
          new Form(typed, Map.of(), false, null, found, CommonProblem.WRONG_STATE.status()));
    }
  }

  static Form blank() {
    return of(Map.of());
  }

  static Form of(Map<String, List<String>> values) {
    return new Form(values, Map.of(), false, null, List.of(), OK);
  }

  /**
   * @throws ApiProblem the same, when it is about the page and not about what was typed
   */
  static Form refused(Map<String, List<String>> typed, ApiProblem problem) {
    ProblemKind kind = problem.kind();
    if (isOfThePage(kind)) {
      throw problem;
    }
    boolean conflict = kind == CommonProblem.PRECONDITION_FAILED;
    List<FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
    boolean silent = conflict || !errors.isEmpty() && isOfTheFields(kind);
    String detail = problem.detail() == null ? "" : " (" + problem.detail() + ")";
    String title = kind.title(LocaleContextHolder.getLocale());
    return new Form(
        typed, byField(errors), conflict, silent ? null : title + detail, List.of(), kind.status());
  }

  /** The answer that shows it. */
  ModelAndView on(String template, Model model) {
    model.addAttribute("form", this);
    return new ModelAndView(template, model.asMap(), HttpStatusCode.valueOf(status));
  }

  public String value(String field) {
    return values(field).stream().findFirst().orElse("");
  }

  public List<String> values(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return values(field).contains(value);
  }

  public boolean ticked(String field) {
    return !value(field).isBlank();
  }

  /** The field of that place among those of the same name, as in a table of rows. */
  public String at(String field, int row) {
    return row < values(field).size() ? values(field).get(row) : "";
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  private static boolean isOfThePage(ProblemKind kind) {
    return kind == CommonProblem.UNAUTHENTICATED
        || kind == CommonProblem.FORBIDDEN
        || kind == CommonProblem.NOT_FOUND
        || kind == CommonProblem.UNAVAILABLE;
  }

  private static boolean isOfTheFields(ProblemKind kind) {
    return kind == CommonProblem.INVALID || kind == CommonProblem.MALFORMED;
  }

  /** An error in one row of a table is shown at the table, with the row's place. */
  private static Map<String, String> byField(List<FieldError> errors) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (FieldError error : errors) {
      int bracket = error.field().indexOf('[');
      String field = bracket < 0 ? error.field() : error.field().substring(0, bracket);
      String place = bracket < 0 ? "" : error.field().substring(bracket) + ": ";
      messages.merge(field, place + error.message(), (a, b) -> a + "; " + b);
    }
    return messages;
  }
}
