package onlinefriday.merchant.console;

import java.util.Locale;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.filing.FilingDesk;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.filing.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Asks before a filing is handed in, withdrawn or reported on, and does it. */
@Controller
@RequestMapping("/merchant/filings/{id}/{verb:submit|withdraw|report}")
class StepPage {
  private final FilingDesk desk;
  private final FilingReading filings;

  StepPage(FilingDesk desk, FilingReading filings) {
    this.desk = desk;
    this.filings = filings;
  }

  @GetMapping
  ModelAndView ask(Caller caller, @PathVariable String id, @PathVariable String verb, Model model) {
    Desks.merchants(caller);
    FilingOnDesk found = filings.find(id, caller);
    return show(found, verb, Form.of(FilingFields.valuesOf(found.filing())), model);
  }

  @PostMapping
  ModelAndView act(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    FilingOnDesk found = filings.find(id, caller);
    Step step = Step.valueOf(verb.toUpperCase(Locale.ROOT));
    return Sent.form(
        typed,
        () -> {
          desk.step(step, id, caller, FormFields.seen(typed), read(step, typed));
          return "/merchant/filings/" + id + "?done=" + verb;
        },
        form -> show(found, verb, form, model));
  }

  private static ObjectNode read(Step step, MultiValueMap<String, String> typed) {
    return switch (step) {
      case REPORT ->
          new FormFields(typed)
              .number("winners", "prizesAwarded", "valueAwarded", "participants")
              .text("note")
              .json();
      case SUBMIT, AMEND, WITHDRAW, EDIT, DECIDE -> new FormFields(typed).text("reason").json();
    };
  }

  private static ModelAndView show(FilingOnDesk found, String verb, Form form, Model model) {
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("verb", verb);
    return form.on("merchant/step", model);
  }
}
