package onlinefriday.voucher.quota;

import java.util.HashMap;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.ledger.Ledger.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What of a campaign's limits has been given to whom. Only this document grants, so no more can be
 * granted than there is, however many instances ask.
 *
 * @param revision grows with each change; a change names the one it saw
 * @param limitsVersion the campaign's version these limits are from
 * @param total redemptions, or null without limit
 * @param budget đồng, or null without limit
 * @param closed spent by publishers that are gone
 * @param granted to each publisher that is not, spent or not
 */
public record Pool(
    String campaignId,
    long revision,
    long limitsVersion,
    @Nullable Long total,
    @Nullable Long budget,
    Sum closed,
    Map<String, Sum> granted) {

  static Pool empty(CampaignState campaign) {
    return new Pool(
        campaign.id(),
        0,
        campaign.version(),
        campaign.limits().total(),
        campaign.limits().budget(),
        Sum.ZERO,
        Map.of());
  }

  /** With the limits of a later version of the campaign. */
  Pool withLimitsOf(CampaignState campaign) {
    if (campaign.version() <= limitsVersion) {
      return this;
    }
    return new Pool(
        campaignId,
        revision,
        campaign.version(),
        campaign.limits().total(),
        campaign.limits().budget(),
        closed,
        granted);
  }

  /** Everything given out. */
  public Sum out() {
    Sum sum = closed;
    for (Sum one : granted.values()) {
      sum = sum.plus(one.units(), one.discount());
    }
    return sum;
  }

  /** May be negative after a limit was lowered; {@link Long#MAX_VALUE} without limit. */
  public long freeUnits() {
    return total == null ? Long.MAX_VALUE : total - out().units();
  }

  /** As {@link #freeUnits}, in đồng. */
  public long freeBudget() {
    return budget == null ? Long.MAX_VALUE : budget - out().discount();
  }

  Sum grantedTo(String publisher) {
    return granted.getOrDefault(publisher, Sum.ZERO);
  }

  /** The next revision, in which the publisher has been given this much in all. */
  Pool granting(String publisher, Sum inAll) {
    Map<String, Sum> next = new HashMap<>(granted);
    next.put(publisher, inAll);
    return new Pool(campaignId, revision + 1, limitsVersion, total, budget, closed, next);
  }

  /** The next revision, in which a publisher that is gone has kept what it spent. */
  Pool closing(String publisher, Sum spent) {
    Map<String, Sum> next = new HashMap<>(granted);
    next.remove(publisher);
    return new Pool(
        campaignId,
        revision + 1,
        limitsVersion,
        total,
        budget,
        closed.plus(spent.units(), spent.discount()),
        next);
  }
}
