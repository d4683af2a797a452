package onlinefriday.voucher.usage;

import java.time.Clock;
import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.voucher.CampaignRights;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import onlinefriday.voucher.usage.Standings.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's counters; they agree with the ledger. */
@RestController
class UsageController {
  private final TermsBook book;
  private final Standings standings;
  private final Clock clock;

  UsageController(TermsBook book, Standings standings, Clock clock) {
    this.book = book;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * @param released cancelled or refunded, as in the figures
   * @param expired holds that ran out
   * @param discountTotal of the confirmed and the held, đồng
   * @param remaining redemptions still to be granted; absent without limit
   * @param remainingBudget đồng; absent without limit
   * @param stranded redemptions granted to instances that died, until they are booked
   */
  record Usage(
      long confirmed,
      long held,
      long released,
      long expired,
      long discountTotal,
      @Nullable Long remaining,
      @Nullable Long remainingBudget,
      long stranded,
      Instant asOf) {}

  @GetMapping("/v1/campaigns/{id}/usage")
  Usage usage(Caller caller, @PathVariable String id) {
    CampaignState campaign =
        book.byId(id)
            .map(Terms::campaign)
            .filter(found -> CampaignRights.maySeeUsage(caller, found))
            .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    Standing standing = standings.of(campaign);
    Count count = standing.count();
    Sum gone = count.used().plus(standing.stranded());
    return new Usage(
        count.confirmed(),
        count.held(),
        count.released(),
        count.expired(),
        count.discount(),
        left(campaign.limits().total(), gone.units()),
        left(campaign.limits().budget(), gone.discount()),
        standing.stranded().units(),
        clock.instant());
  }

  private static @Nullable Long left(@Nullable Long limit, long gone) {
    return limit == null ? null : Math.max(0, limit - gone);
  }
}
