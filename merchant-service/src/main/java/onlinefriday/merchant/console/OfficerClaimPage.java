package onlinefriday.merchant.console;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.ClaimDesk;
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

/** {@code /officer/claims}: claims of Vietnamese and OCOP goods that wait, to be decided. */
@Controller
@RequestMapping("/officer/claims")
class OfficerClaimPage {
  private final MerchantDesk merchants;
  private final ClaimDesk claims;

  OfficerClaimPage(MerchantDesk merchants, ClaimDesk claims) {
    this.merchants = merchants;
    this.claims = claims;
  }

  @GetMapping
  String list(Caller caller, ListQuery query, Model model) {
    Desks.authorities(caller);
    ListPage<MerchantState> page = claims.waiting(caller, query);
    model.addAttribute("merchants", page.items());
    model.addAttribute("cursor", page.nextCursor());
    return "officer/claims";
  }

  @GetMapping("/{id}")
  ModelAndView one(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping("/{id}/{verb:confirm|reject}")
  ModelAndView decide(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.authorities(caller);
    return Sent.form(
        typed,
        () -> {
          var said = new FormFields(typed).text("reason").json();
          said.put("confirmed", verb.equals("confirm"));
          claims.review(id, caller, FormFields.seen(typed), said);
          return "/officer/claims/" + id + "?done=" + verb;
        },
        form -> show(caller, id, form, model));
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    Desks.authorities(caller);
    MerchantState merchant = merchants.find(id, caller);
    model.addAttribute("merchant", merchant);
    model.addAttribute("mayReview", claims.mayReview(caller, merchant));
    return form.on("officer/claim", model);
  }
}
