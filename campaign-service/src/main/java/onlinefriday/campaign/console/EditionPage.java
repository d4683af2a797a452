package onlinefriday.campaign.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import onlinefriday.campaign.edition.EditionAction;
import onlinefriday.campaign.edition.Editions;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
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

/** {@code /console/editions}: one edition, its form and what can be done with it. */
@Controller
@RequestMapping("/console/editions")
class EditionPage {
  private static final String PAGE = "console/edition";

  private final Editions editions;
  private final Choices choices;

  EditionPage(Editions editions, Choices choices) {
    this.editions = editions;
    this.choices = choices;
  }

  @GetMapping("/new")
  ModelAndView blank(Caller caller, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    return show(caller, model, null, Form.of(EditionForm.blank()));
  }

  @PostMapping
  ModelAndView create(
      Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    FormReader form = new FormReader(typed);
    var request = EditionForm.read(form, null);
    if (!form.findings().none()) {
      return show(caller, model, null, Form.withErrors(typed, form.findings().errors()));
    }
    return switch (editions.create(caller, request)) {
      case Outcome.Done<EditionState>(EditionState made) -> to(made.id(), "create");
      case Outcome.Refused<EditionState> no ->
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
    EditionState edition = editions.read(caller, id).orProblem();
    return show(caller, model, edition, Form.of(EditionForm.valuesOf(edition)));
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    EditionState seen = editions.changeable(caller, id).orProblem();
    FormReader form = new FormReader(typed);
    var request = EditionForm.read(form, seen);
    if (!form.findings().none()) {
      return show(caller, model, seen, Form.withErrors(typed, form.findings().errors()));
    }
    Outcome<EditionState> outcome =
        SeenVersion.in(typed).checked(seen.version(), () -> editions.change(caller, seen, request));
    return switch (outcome) {
      case Outcome.Done<EditionState> done -> to(id, "change");
      case Outcome.Refused<EditionState> no ->
          show(caller, model, seen, Form.refused(typed, no.problem()));
    };
  }

  @GetMapping("/{id}/{verb:publish|close}")
  ModelAndView ask(Caller caller, @PathVariable String id, @PathVariable String verb, Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    EditionState edition = editions.changeable(caller, id).orProblem();
    return Confirmation.of("edition", id, edition.nameVi(), edition.version(), verb)
        .show(model, Form.blank());
  }

  @PostMapping("/{id}/{verb:publish|close}")
  ModelAndView act(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    caller.require(Role.NATIONAL_OPERATOR);
    EditionState seen = editions.changeable(caller, id).orProblem();
    Outcome<EditionState> outcome =
        Outcome.caught(() -> editions.act(caller, id, SeenVersion.in(typed)::check, action(verb)));
    return switch (outcome) {
      case Outcome.Done<EditionState> done -> to(id, verb);
      case Outcome.Refused<EditionState> no ->
          Confirmation.of("edition", id, seen.nameVi(), seen.version(), verb)
              .show(model, Form.refused(typed, no.problem()));
    };
  }

  private static EditionAction action(String verb) {
    return EditionAction.valueOf(verb.toUpperCase(Locale.ROOT));
  }

  private ModelAndView show(Caller caller, Model model, @Nullable EditionState edition, Form form) {
    model.addAttribute("edition", edition);
    model.addAttribute("choices", choices);
    model.addAttribute("mayChange", caller.is(Role.NATIONAL_OPERATOR));
    model.addAttribute("isOpenToChange", edition == null || edition.state() != State.CLOSED);
    model.addAttribute("verbs", edition == null ? List.of() : verbsIn(edition.state()));
    return form.on(PAGE, model);
  }

  private static List<String> verbsIn(State state) {
    return Arrays.stream(EditionAction.values())
        .filter(action -> action.isPossibleIn(state))
        .map(EditionAction::verb)
        .toList();
  }

  private static ModelAndView to(String id, String done) {
    return new ModelAndView("redirect:/console/editions/" + id + "?done=" + done);
  }
}
