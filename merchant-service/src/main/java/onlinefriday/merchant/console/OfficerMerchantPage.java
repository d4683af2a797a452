package onlinefriday.merchant.console;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.registry.MerchantDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /officer/merchants}: the merchants of a province, verified and suspended. */
@Controller
@RequestMapping("/officer/merchants")
class OfficerMerchantPage {
  private final MerchantDesk desk;
  private final FilingReading filings;

  OfficerMerchantPage(MerchantDesk desk, FilingReading filings) {
    this.desk = desk;
    this.filings = filings;
  }

  @GetMapping
  String list(Caller caller, ListQuery query, Model model) {
    Desks.authorities(caller);
    ListPage<MerchantState> page = desk.list(caller, query);
    model.addAttribute("merchants", page.items());
    model.addAttribute("cursor", page.nextCursor());
    return "officer/merchants";
  }

  @GetMapping("/{id}")
  ModelAndView one(Caller caller, @PathVariable String id, ListQuery query, Model model) {
    return show(caller, id, query, Form.blank(), model);
  }

  @PostMapping("/{id}/{verb:verify|suspend|reinstate}")
  ModelAndView decide(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.authorities(caller);
    return Sent.form(
        typed,
        () -> {
          var why = new FormFields(typed).text("reason").json();
          desk.decide(verb, id, caller, FormFields.seen(typed), why);
          return "/officer/merchants/" + id + "?done=" + verb;
        },
        form -> show(caller, id, query, form, model));
  }

  private ModelAndView show(Caller caller, String id, ListQuery query, Form form, Model model) {
    Desks.authorities(caller);
    MerchantState merchant = desk.find(id, caller);
    var filed = filings.list(caller, query, null, null, id);
    model.addAttribute("merchant", merchant);
    model.addAttribute("verbs", desk.decisions(caller, merchant));
    model.addAttribute("filings", filed.items());
    model.addAttribute("cursor", filed.nextCursor());
    return form.on("officer/merchant", model);
  }
}
