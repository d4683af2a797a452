package onlinefriday.merchant.console;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.filing.FilingTrial;
import onlinefriday.merchant.item.FiledItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything about a filing, for whoever may see it. */
@Component
final class FilingPanel {
  /** Steps of one filing that are shown, the oldest first. */
  private static final int HISTORY_SHOWN = 200;

  private final FilingReading filings;
  private final FilingTrial trial;

  FilingPanel(FilingReading filings, FilingTrial trial) {
    this.filings = filings;
    this.trial = trial;
  }

  /**
   * @param goods which part of its goods
   */
  void fill(Model model, Caller caller, String id, ListQuery goods) {
    FilingOnDesk found = filings.find(id, caller);
    ListPage<FiledItem> items = filings.items(id, caller, goods);
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("assessment", trial.of(id, caller, true));
    model.addAttribute("items", items.items());
    model.addAttribute("cursor", items.nextCursor());
    model.addAttribute(
        "history", filings.history(id, caller, new ListQuery(HISTORY_SHOWN, null)).items());
  }
}
