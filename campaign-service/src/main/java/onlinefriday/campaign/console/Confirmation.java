package onlinefriday.campaign.console;

import onlinefriday.defaults.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks before something is done that others will see.
 *
 * @param subject {@code edition} or {@code campaign}
 * @param version what the person has before them
 * @param effect names the text that says what will come of it; the verb unless it is special
 * @param needsReason whether the reason is asked for
 */
record Confirmation(
    String subject,
    String id,
    String name,
    long version,
    String verb,
    String effect,
    boolean needsReason) {
  private static final int REASON_LENGTH_MAX = 500;

  static Confirmation of(String subject, String id, String name, long version, String verb) {
    return new Confirmation(subject, id, name, version, verb, verb, verb.equals("pause"));
  }

  Confirmation withEffect(String special) {
    return new Confirmation(subject, id, name, version, verb, special, needsReason);
  }

  public String back() {
    return "/console/" + subject + "s/" + id;
  }

  /** Why it is done; found missing where it is needed. */
  @Nullable String reasonIn(FormReader form) {
    String reason = form.text("reason");
    if (needsReason) {
      form.findings().text("reason", reason, REASON_LENGTH_MAX);
    }
    return reason;
  }

  ModelAndView show(Model model, Form form) {
    model.addAttribute("ask", this);
    return form.on("console/confirm", model);
  }
}
