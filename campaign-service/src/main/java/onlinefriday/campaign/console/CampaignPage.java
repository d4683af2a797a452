package onlinefriday.campaign.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import onlinefriday.campaign.campaign.Campaign;
import onlinefriday.campaign.campaign.CampaignAction;
import onlinefriday.campaign.campaign.Campaigns;
import onlinefriday.campaign.campaign.Pause;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /console/campaigns}: one campaign, its form and what can be done with it. */
@Controller
@RequestMapping("/console/campaigns")
class CampaignPage {
  private static final String VERBS = "publish|pause|resume|end";

  private final Campaigns campaigns;
  private final Choices choices;

  CampaignPage(Campaigns campaigns, Choices choices) {
    this.campaigns = campaigns;
    this.choices = choices;
  }

  @GetMapping("/new")
  ModelAndView blank(Caller caller, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    return show(caller, model, null, Form.of(CampaignForm.blank()));
  }

  @PostMapping
  ModelAndView create(
      Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    FormReader form = new FormReader(typed);
    var request = CampaignForm.read(form);
    if (!form.findings().none()) {
      return show(caller, model, null, Form.withErrors(typed, form.findings().errors()));
    }
    return switch (campaigns.create(caller, request)) {
      case Outcome.Done<Campaign>(Campaign made) -> to(made.id(), "create");
      case Outcome.Refused<Campaign> no ->
          show(caller, model, null, Form.refused(typed, no.problem()));
    };
  }

  @GetMapping("/{id}")
  ModelAndView one(
      Caller caller,
      @PathVariable String id,
      @RequestParam(name = "done", required = false) @Nullable String done,
      Model model) {
    caller.require(Role.NATIONAL_OPERATOR, Role.AUDITOR);
    model.addAttribute("done", done);
    Campaign campaign = campaigns.find(caller, id).orProblem();
    return show(caller, model, campaign, Form.of(CampaignForm.valuesOf(campaign)));
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    Campaign seen = campaigns.changeable(caller, id).orProblem();
    FormReader form = new FormReader(typed);
    var request = CampaignForm.read(form);
    if (!form.findings().none()) {
      return show(caller, model, seen, Form.withErrors(typed, form.findings().errors()));
    }
    Outcome<Campaign> outcome =
        SeenVersion.in(typed)
            .checked(seen.version(), () -> campaigns.change(caller, seen, request));
    return switch (outcome) {
      case Outcome.Done<Campaign> done -> to(id, "change");
      case Outcome.Refused<Campaign> no ->
          show(caller, model, seen, Form.refused(typed, no.problem()));
    };
  }

  @GetMapping("/{id}/{verb:" + VERBS + "}")
  ModelAndView ask(Caller caller, @PathVariable String id, @PathVariable String verb, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    Campaign campaign = campaigns.changeable(caller, id).orProblem();
    return confirmation(caller, campaign, verb).show(model, Form.blank());
  }

  @PostMapping("/{id}/{verb:" + VERBS + "}")
  ModelAndView act(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    Campaign seen = campaigns.changeable(caller, id).orProblem();
    FormReader form = new FormReader(typed);
    Confirmation asked = confirmation(caller, seen, verb);
    String reason = asked.reasonIn(form);
    if (!form.findings().none()) {
      return asked.show(model, Form.withErrors(typed, form.findings().errors()));
    }
    CampaignAction action = CampaignAction.valueOf(verb.toUpperCase(Locale.ROOT));
    Outcome<Campaign> outcome =
        Outcome.caught(
            () -> campaigns.act(caller, id, SeenVersion.in(typed)::check, action, reason));
    return switch (outcome) {
      case Outcome.Done<Campaign>(Campaign now) -> to(id, doneBy(action, now));
      case Outcome.Refused<Campaign> no -> asked.show(model, Form.refused(typed, no.problem()));
    };
  }

  private Confirmation confirmation(Caller caller, Campaign campaign, String verb) {
    Confirmation asked =
        Confirmation.of(
            "campaign", campaign.id(), campaign.terms().name(), campaign.version(), verb);
    Pause pause = campaigns.pauseFor(caller, campaign);
    return verb.equals(CampaignAction.RESUME.verb())
            && pause != null
            && pause.byFuse()
            && (pause.resumeAskedBy() == null || pause.resumeAskedBy().equals(caller.subject()))
        ? asked.withEffect("ask-resume")
        : asked;
  }

  /** A first call to resume after the fuse has only been remembered. */
  private static String doneBy(CampaignAction action, Campaign now) {
    return action == CampaignAction.RESUME && now.lifeState() == State.PAUSED
        ? "ask-resume"
        : action.verb();
  }

  private ModelAndView show(Caller caller, Model model, @Nullable Campaign campaign, Form form) {
    State state = campaign == null ? State.DRAFT : campaign.lifeState();
    model.addAttribute("campaign", campaign == null ? null : campaign.state());
    model.addAttribute("pause", campaign == null ? null : campaigns.pauseFor(caller, campaign));
    model.addAttribute("choices", choices);
    model.addAttribute("editions", choices.editionsFor(caller));
    model.addAttribute("mayChange", caller.is(Role.NATIONAL_OPERATOR));
    model.addAttribute("isOpenToChange", state != State.ENDED);
    model.addAttribute("verbs", campaign == null ? List.of() : verbsIn(state));
    return form.on("console/campaign", model);
  }

  private static List<String> verbsIn(State state) {
    return Arrays.stream(CampaignAction.values())
        .filter(action -> action.isPossibleIn(state))
        .map(CampaignAction::verb)
        .toList();
  }

  private static ModelAndView to(String id, String done) {
    return new ModelAndView("redirect:/console/campaigns/" + id + "?done=" + done);
  }
}
