package onlinefriday.merchant.console;

import java.util.List;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.filing.FilingTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the law says of what somebody is typing; a part of {@link FilingFormPage}. */
@Controller
class TrialFragment {
  private static final String FRAGMENT = "desk/law :: answer";

  private final FilingTrial trial;

  TrialFragment(FilingTrial trial) {
    this.trial = trial;
  }

  @PostMapping("/merchant/filings/assess")
  String unwritten(Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    return answer(null, caller, typed, model);
  }

  @PostMapping("/merchant/filings/{id}/assess")
  String written(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return answer(id, caller, typed, model);
  }

  /** What is still missing is no error yet: whoever types has not finished. */
  private String answer(
      @Nullable String id, Caller caller, MultiValueMap<String, String> typed, Model model) {
    Desks.merchants(caller);
    model.addAttribute("missing", List.of());
    try {
      model.addAttribute("assessment", trial.of(id, caller, FilingFields.readUnfinished(typed)));
    } catch (ApiProblem problem) {
      Form form = Form.refused(typed, problem);
      model.addAttribute("assessment", null);
      model.addAttribute("missing", List.copyOf(form.errors().keySet()));
    }
    return FRAGMENT;
  }
}
