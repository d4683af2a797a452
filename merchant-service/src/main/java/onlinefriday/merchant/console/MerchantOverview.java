package onlinefriday.merchant.console;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.registry.MerchantDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /merchant}: the merchants one acts for, their filings, and what is due by when. */
@Controller
class MerchantOverview {
  /** A person acts for a handful. */
  private static final int MERCHANTS_MAX = 50;

  private final MerchantDesk merchants;
  private final FilingReading filings;

  MerchantOverview(MerchantDesk merchants, FilingReading filings) {
    this.merchants = merchants;
    this.filings = filings;
  }

  @GetMapping("/merchant")
  String show(Caller caller, ListQuery query, Model model) {
    Desks.merchants(caller);
    var own = merchants.list(caller, new ListQuery(MERCHANTS_MAX, null));
    ListPage<FilingOnDesk> page = filings.list(caller, query, null, null, null);
    model.addAttribute("merchants", own.items());
    model.addAttribute("filings", page.items());
    model.addAttribute("cursor", page.nextCursor());
    model.addAttribute("actsForOthers", caller.is(Role.NATIONAL_OPERATOR));
    return "merchant/overview";
  }
}
