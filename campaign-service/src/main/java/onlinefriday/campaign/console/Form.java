package onlinefriday.campaign.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form as it is shown: what its fields hold, and what is wrong beside each.
 *
 * @param conflict somebody else changed it meanwhile
 * @param refusal why it was refused as a whole, or null
 * @param status of the answer that shows it
 */
record Form(
    Map<String, String> values,
    Map<String, String> errors,
    boolean conflict,
    @Nullable String refusal,
    int status) {
  private static final int OK = 200;

  /** The answer that shows it. */
  ModelAndView on(String template, Model model) {
    model.addAttribute("form", this);
    return new ModelAndView(template, model.asMap(), HttpStatusCode.valueOf(status));
  }

  static Form of(Map<String, String> values) {
    return new Form(values, Map.of(), false, null, OK);
  }

  static Form withErrors(Map<String, String> values, List<FieldError> errors) {
    return new Form(values, byField(errors), false, null, CommonProblem.INVALID.status());
  }

  static Form refused(Map<String, String> values, Outcome.Refused<?> refused) {
    boolean conflict = refused.kind() == CommonProblem.PRECONDITION_FAILED;
    boolean silent = conflict || refused.kind() == CommonProblem.INVALID;
    String title = refused.kind().title(LocaleContextHolder.getLocale());
    String detail = refused.detail() == null ? "" : " (" + refused.detail() + ")";
    return new Form(
        values,
        byField(refused.errors()),
        conflict,
        silent ? null : title + detail,
        refused.kind().status());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean ticked(String field) {
    return values.containsKey(field) && !value(field).isBlank();
  }

  /** An error in one entry of a list is shown at the list, with the entry's place. */
  private static Map<String, String> byField(List<FieldError> errors) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (FieldError error : errors) {
      int bracket = error.field().indexOf('[');
      String field = bracket < 0 ? error.field() : error.field().substring(0, bracket);
      String place = bracket < 0 ? "" : error.field().substring(bracket) + " ";
      messages.merge(field, place + error.message(), (a, b) -> a + " " + b);
    }
    return messages;
  }
}
