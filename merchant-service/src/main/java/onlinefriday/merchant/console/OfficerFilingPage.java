package onlinefriday.merchant.console;

import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingDesk;
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

/** {@code /officer/filings/{id}}: a filing that was received, every rule explained, to decide. */
@Controller
@RequestMapping("/officer/filings/{id}")
class OfficerFilingPage {
  private final FilingPanel panel;
  private final FilingDesk desk;

  OfficerFilingPage(FilingPanel panel, FilingDesk desk) {
    this.panel = panel;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView show(Caller caller, @PathVariable String id, ListQuery query, Model model) {
    return show(caller, id, query, Form.blank(), model);
  }

  @PostMapping("/decision")
  ModelAndView decide(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.authorities(caller);
    return Sent.form(
        typed,
        () -> {
          var said = new FormFields(typed).text("decision", "reason").json();
          desk.step(Step.DECIDE, id, caller, FormFields.seen(typed), said);
          return "/officer/filings/" + id + "?done=decide";
        },
        form -> show(caller, id, query, form, model));
  }

  private ModelAndView show(Caller caller, String id, ListQuery query, Form form, Model model) {
    Desks.authorities(caller);
    panel.fill(model, caller, id, query);
    return form.on("officer/filing", model);
  }
}
