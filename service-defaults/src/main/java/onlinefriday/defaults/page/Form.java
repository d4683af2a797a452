package onlinefriday.defaults.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it is shown: what its fields hold, and what is wrong beside each. In templates {@code
 * form}.
 *
 * @param values of fields of one name, in their order
 * @param errors by the names of fields
 * @param conflict somebody else changed it meanwhile
 * @param refusal why it was refused as a whole, in the caller's language; or null
 * @param status of the answer that shows it
 */
public record Form(
    Map<String, List<String>> values,
    Map<String, String> errors,
    boolean conflict,
    @Nullable String refusal,
    int status) {
  private static final int OK = 200;

  public static Form blank() {
    return of(Map.of());
  }

  public static Form of(Map<String, List<String>> values) {
    return new Form(values, Map.of(), false, null, OK);
  }

  /** Some of what was typed cannot be read. */
  public static Form withErrors(Map<String, List<String>> typed, List<FieldError> errors) {
    return new Form(typed, byField(errors), false, null, CommonProblem.INVALID.status());
  }

  /**
   * @throws ApiProblem the same, when it is about the page and not about what was typed
   */
  public static Form refused(Map<String, List<String>> typed, ApiProblem problem) {
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
        typed, byField(errors), conflict, silent ? null : title + detail, kind.status());
  }

  /** The answer that shows it. */
  public ModelAndView on(String template, Model model) {
    model.addAttribute("form", this);
    return new ModelAndView(template, model.asMap(), HttpStatusCode.valueOf(status));
  }

  /** The first field of that name; empty when there is none. */
  public String value(String field) {
    return at(field, 0);
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

  /** An error in one entry of a list is shown at the list, with the entry's place. */
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
