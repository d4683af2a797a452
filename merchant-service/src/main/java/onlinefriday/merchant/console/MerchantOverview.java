package onlinefriday.merchant.console;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.registry.MemberDesk;
import onlinefriday.merchant.registry.MerchantDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /merchant}: the merchants one acts for, their filings, and what is due by when. */
@Controller
class MerchantOverview {
  /** A person acts for a handful. */
  private static final int MERCHANTS_MAX = 50;

  private static final ListQuery FIRST = new ListQuery(MERCHANTS_MAX, null);

  private final MerchantDesk merchants;
  private final MemberDesk members;
  private final FilingReading filings;

  MerchantOverview(MerchantDesk merchants, MemberDesk members, FilingReading filings) {
    this.merchants = merchants;
    this.members = members;
    this.filings = filings;
  }

  @PostMapping("/merchant/invitations/{id}/{answer:accept|decline}")
  ModelAndView answer(
      Caller caller,
      @PathVariable String id,
      @PathVariable String answer,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> {
          if (answer.equals("accept")) {
            members.accept(id, caller);
          } else {
            members.decline(id, caller);
          }
          return "/merchant?done=" + answer;
        },
        form -> form.on(show(caller, FIRST, model), model));
  }

  @GetMapping("/merchant")
  String show(Caller caller, ListQuery query, Model model) {
    Desks.merchants(caller);
    var own = merchants.list(caller, FIRST);
    ListPage<FilingOnDesk> page = filings.list(caller, query, null, null, null);
    model.addAttribute("merchants", own.items());
    model.addAttribute("filings", page.items());
    model.addAttribute("cursor", page.nextCursor());
    model.addAttribute("invitations", members.asked(caller));
    model.addAttribute("actsForOthers", caller.is(Role.NATIONAL_OPERATOR));
    return "merchant/overview";
  }
}
