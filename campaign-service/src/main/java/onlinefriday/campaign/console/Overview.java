package onlinefriday.campaign.console;

import onlinefriday.campaign.campaign.Campaign;
import onlinefriday.campaign.campaign.Campaigns;
import onlinefriday.campaign.edition.Editions;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /console}: what there is, and where it stands. */
@Controller
class Overview {
  /** Editions shown at once; there are a few a year. */
  private static final int EDITIONS_MAX = 100;

  private final Editions editions;
  private final Campaigns campaigns;

  Overview(Editions editions, Campaigns campaigns) {
    this.editions = editions;
    this.campaigns = campaigns;
  }

  @GetMapping("/console")
  String show(Caller caller, ListQuery query, Model model) {
    caller.require(Role.NATIONAL_OPERATOR, Role.AUDITOR);
    ListPage<CampaignState> page =
        query.page(
            campaigns.list(caller, null, query.after(), query.fetch()).stream()
                .map(Campaign::state)
                .toList(),
            CampaignState::id);
    var known = editions.list(caller, null, EDITIONS_MAX);
    model.addAttribute("editions", known.reversed());
    model.addAttribute("campaigns", page.items());
    model.addAttribute("cursor", page.nextCursor());
    model.addAttribute("mayChange", caller.is(Role.NATIONAL_OPERATOR));
    model.addAttribute(
        "published", known.stream().filter(e -> e.state() == EditionState.State.PUBLISHED).count());
    return "console/overview";
  }
}
