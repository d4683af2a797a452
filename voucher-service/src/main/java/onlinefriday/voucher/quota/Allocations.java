package onlinefriday.voucher.quota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Allocation;
import onlinefriday.contracts.money.BasisPoints;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign's limits are divided. An allocated share is rounded down, of total and of budget;
 * what remains is for those without a share. From {@code spillAt} on everybody may take from
 * everything, from their own first.
 */
public final class Allocations {
  private static final String SEPARATOR = "/"; // in no id

  private Allocations() {}

  /** Whether anything is counted before it is granted. */
  public static boolean limited(CampaignState campaign) {
    return campaign.limits().total() != null || campaign.limits().budget() != null;
  }

  /** The pools a partner may take from, in this order; none when the campaign has no limits. */
  public static List<PoolLimits> openTo(CampaignState campaign, String partnerId, Instant at) {
    if (!limited(campaign)) {
      return List.of();
    }
    List<PoolLimits> all = all(campaign);
    PoolLimits own = own(all, campaign, partnerId);
    if (!spilled(campaign, at)) {
      return List.of(own);
    }
    List<PoolLimits> ordered = new ArrayList<>(all);
    ordered.remove(own);
    ordered.addFirst(own);
    return ordered;
  }

  /** The pool that counts a partner's redemptions, also where nothing is limited. */
  public static String poolOf(CampaignState campaign, String partnerId) {
    return own(all(campaign), campaign, partnerId).pool();
  }

  /** The rest first, then each share in the order in which the campaign lists them. */
  public static List<PoolLimits> all(CampaignState campaign) {
    PoolLimits whole = PoolLimits.whole(campaign);
    List<PoolLimits> shares = new ArrayList<>();
    Long total = whole.total();
    Long budget = whole.budget();
    for (Allocation one : campaign.allocations()) {
      PoolLimits share =
          new PoolLimits(
              id(campaign, one.partnerId()),
              whole.version(),
              share(whole.total(), one),
              share(whole.budget(), one));
      total = less(total, share.total());
      budget = less(budget, share.budget());
      shares.add(share);
    }
    shares.addFirst(new PoolLimits(whole.pool(), whole.version(), total, budget));
    return shares;
  }

  private static PoolLimits own(List<PoolLimits> all, CampaignState campaign, String partnerId) {
    String id = id(campaign, partnerId);
    return all.stream().filter(pool -> pool.pool().equals(id)).findFirst().orElse(all.getFirst());
  }

  private static boolean spilled(CampaignState campaign, Instant at) {
    return campaign.allocations().isEmpty()
        || (campaign.spillAt() != null && !at.isBefore(campaign.spillAt()));
  }

  private static String id(CampaignState campaign, String partnerId) {
    return campaign.id() + SEPARATOR + partnerId;
  }

  private static @Nullable Long share(@Nullable Long limit, Allocation allocation) {
    return limit == null ? null : new BasisPoints(allocation.sharePercentBps()).of(limit);
  }

  private static @Nullable Long less(@Nullable Long limit, @Nullable Long share) {
    return limit == null || share == null ? limit : Long.valueOf(limit - share);
  }
}
