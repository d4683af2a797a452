package onlinefriday.merchant.console;

import java.util.List;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.filing.FilingTrial;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /merchant/filings/{id}}: a filing, what the law says of it, and what can be done. */
@Controller
class FilingPage {
  /** Goods shown beside everything else; their own page has them all. */
  private static final int ITEMS_SHOWN = 20;

  /** Steps of one filing, of which there are a handful. */
  private static final int HISTORY_SHOWN = 200;

  private final FilingReading filings;
  private final FilingTrial trial;

  FilingPage(FilingReading filings, FilingTrial trial) {
    this.filings = filings;
    this.trial = trial;
  }

  @GetMapping("/merchant/filings/{id}")
  String own(Caller caller, @PathVariable String id, Model model) {
    Desks.merchants(caller);
    show(caller, id, model);
    return "merchant/filing";
  }

  @GetMapping("/officer/filings/{id}")
  String received(Caller caller, @PathVariable String id, Model model) {
    Desks.authorities(caller);
    show(caller, id, model);
    return "officer/filing";
  }

  private void show(Caller caller, String id, Model model) {
    FilingOnDesk found = filings.find(id, caller);
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("assessment", trial.of(id, caller));
    model.addAttribute("items", filings.items(id, caller, new ListQuery(ITEMS_SHOWN, null)));
    model.addAttribute(
        "history", filings.history(id, caller, new ListQuery(HISTORY_SHOWN, null)).items());
    model.addAttribute("form", Form.blank());
    model.addAttribute("missing", List.of());
  }
}
