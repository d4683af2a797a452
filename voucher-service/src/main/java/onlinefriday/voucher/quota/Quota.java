package onlinefriday.voucher.quota;

import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.jspecify.annotations.Nullable;

/**
 * This publisher's share of one campaign: what the pool has given it, and what of that it has
 * spent. Used by the one committing thread only; {@link #seen} is read by others.
 */
final class Quota {
  private final Pools pools;
  private final String publisher;
  private volatile Pool seen;
  private volatile Sum spent = Sum.ZERO;

  /**
   * A change was sent and no answer came: what {@link #seen} says of our own grant may be wrong.
   */
  private boolean uncertain;

  Quota(Pools pools, String publisher, Pool seen) {
    this.pools = pools;
    this.publisher = publisher;
    this.seen = seen;
  }

  /**
   * Asks the pool for what is missing for so much; it may give less.
   *
   * @throws com.mongodb.MongoException when the store is away; what was granted then is found at
   *     the next call, because grants are kept under the publisher's name
   */
  void lease(CampaignState campaign, Sum wanted) {
    boolean current = uncertain;
    if (uncertain) {
      look(campaign);
    }
    while (true) {
      Pool pool = seen.withLimitsOf(campaign);
      Sum granted = pool.grantedTo(publisher);
      long units = missing(spent.units() + wanted.units(), granted.units(), pool.freeUnits());
      long discount =
          granted.units() + units > spent.units()
              ? missing(spent.discount() + wanted.discount(), granted.discount(), pool.freeBudget())
              : 0; // without a unit there is nothing to pay for
      if (units == 0 && discount == 0 && (current || covers(granted, wanted))) {
        return;
      }
      Pool next = pool.granting(publisher, granted.plus(units, discount));
      if ((units != 0 || discount != 0) && replaced(next)) {
        return;
      }
      look(campaign);
      current = true;
    }
  }

  private void look(CampaignState campaign) {
    seen = pools.find(campaign.id()).orElseGet(() -> Pool.empty(campaign));
    uncertain = false;
  }

  private boolean replaced(Pool next) {
    uncertain = true;
    boolean replaced = pools.replace(next);
    uncertain = false;
    if (replaced) {
      seen = next;
    }
    return replaced;
  }

  private boolean covers(Sum granted, Sum wanted) {
    return granted.units() >= spent.units() + wanted.units()
        && granted.discount() >= spent.discount() + wanted.discount();
  }

  private static long missing(long needed, long granted, long free) {
    return Math.max(0, Math.min(needed - granted, free));
  }

  /** Spends one unit and its discount, or says which of the two there is too little of. */
  @Nullable RefusalCode spend(long discount) {
    Sum granted = seen.grantedTo(publisher);
    if (spent.units() + 1 > granted.units()) {
      return RefusalCode.CAMPAIGN_EXHAUSTED;
    }
    if (spent.discount() + discount > granted.discount()) {
      return RefusalCode.BUDGET_EXHAUSTED;
    }
    spent = spent.plus(1, discount);
    return null;
  }

  /** Takes back what was spent on a redemption that was not written. */
  void unspend(long discount) {
    spent = spent.plus(-1, -discount);
  }

  /** Gives the pool back what was leased and is not spent. */
  void giveBack(CampaignState campaign) {
    if (uncertain) {
      look(campaign);
    }
    while (!seen.grantedTo(publisher).equals(spent) && !replaced(seen.granting(publisher, spent))) {
      look(campaign);
    }
  }

  Pool seen() {
    return seen;
  }

  Sum spent() {
    return spent;
  }
}
