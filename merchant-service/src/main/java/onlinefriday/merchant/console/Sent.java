package onlinefriday.merchant.console;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.assessment.FindingView;
import onlinefriday.merchant.filing.UnlawfulFiling;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a form that somebody has sent. */
final class Sent {
  private Sent() {}

  /**
   * Does what was asked, or shows the form again with what is wrong; what the law has against it is
   * {@code violations} there.
   *
   * @param target does it, and says where to go then
   */
  static ModelAndView form(
      MultiValueMap<String, String> typed,
      Supplier<String> target,
      Function<Form, ModelAndView> again) {
    try {
      return new ModelAndView("redirect:" + target.get());
    } catch (ApiProblem problem) {
      return again.apply(Form.refused(typed, problem));
    } catch (UnlawfulFiling unlawful) {
      var locale = LocaleContextHolder.getLocale();
      var found = unlawful.violations().stream().map(one -> FindingView.of(one, locale)).toList();
      Form form = new Form(typed, Map.of(), false, null, CommonProblem.WRONG_STATE.status());
      return again.apply(form).addObject("violations", found);
    }
  }
}
