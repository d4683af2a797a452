package onlinefriday.merchant.console;

import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.AmendmentDesk;
import onlinefriday.merchant.filing.FilingReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /merchant/filings/{id}/amend}: what a filing in force is to say from now on, and what that
 * causes. Its goods are changed by {@link AmendGoodsPage}, on the same form.
 */
@Controller
@RequestMapping("/merchant/filings/{id}/amend")
class AmendPage {
  private final AmendPanel panel;
  private final AmendmentDesk desk;
  private final FilingReading filings;

  AmendPage(AmendPanel panel, AmendmentDesk desk, FilingReading filings) {
    this.panel = panel;
    this.desk = desk;
    this.filings = filings;
  }

  @GetMapping
  ModelAndView blank(Caller caller, @PathVariable String id, ListQuery query, Model model) {
    Desks.merchants(caller);
    var values = FilingFields.valuesOf(filings.find(id, caller).filing());
    return panel.show(caller, id, query, Form.of(values), model);
  }

  @PostMapping
  ModelAndView send(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> {
          var fields = FilingFields.readAmendment(typed);
          desk.send(id, caller, FormFields.seen(typed), fields, AmendPanel.kept(typed));
          return "/merchant/filings/" + id + "?done=amend";
        },
        form -> panel.show(caller, id, query, form, model));
  }

  /** The whole page again, for browsers that run no script. */
  @PostMapping("/check")
  ModelAndView check(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    return panel.show(caller, id, query, Form.of(typed), model);
  }

  /** What would come of it, while somebody types. */
  @PostMapping("/assess")
  String assess(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    panel.judge(caller, id, typed, model);
    return "merchant/amendment :: outlook";
  }
}
