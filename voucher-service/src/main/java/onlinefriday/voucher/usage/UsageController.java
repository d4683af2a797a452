package onlinefriday.voucher.usage;

import java.time.Clock;
import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.ledger.Ledger.Sum;
import onlinefriday.voucher.quota.Quotas;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's counters; they agree with the ledger. */
@RestController
class UsageController {
  private final TermsBook book;
  private final Quotas quotas;
  private final Clock clock;

  UsageController(TermsBook book, Quotas quotas, Clock clock) {
    this.book = book;
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * @param remaining redemptions still to be granted; absent without limit
   * @param remainingBudget đồng; absent without limit
   * @param stranded redemptions granted to instances that died, until they are booked
   */
  record Usage(
      long confirmed,
      long held,
      long released,
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
            .filter(found -> maySee(caller, found))
            .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    Quotas.Standing standing = quotas.standing(campaign);
    Sum used = standing.used();
    return new Usage(
        used.units(),
        0,
        0,
        used.discount(),
        left(campaign.limits().total(), used.units() + standing.stranded()),
        left(campaign.limits().budget(), used.discount() + standing.strandedDiscount()),
        standing.stranded(),
        clock.instant());
  }

  private static @Nullable Long left(@Nullable Long limit, long gone) {
    return limit == null ? null : Math.max(0, limit - gone);
  }

  /** The ministry and its auditors see all; an owner and an allotted partner see theirs. */
  private static boolean maySee(Caller caller, CampaignState campaign) {
    if (caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)) {
      return true;
    }
    String ownerId = campaign.owner().id();
    return switch (campaign.owner().kind()) {
      case MINISTRY -> caller.partnerId() != null;
      case PROVINCE -> caller.coversProvince(ownerId);
      case PLATFORM -> ownerId != null && ownerId.equals(caller.partnerId());
      case MERCHANT -> ownerId != null && ownerId.equals(caller.merchantId());
    };
  }
}
