package onlinefriday.voucher.quota;

import com.mongodb.MongoException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.Ledger.Sum;
import onlinefriday.voucher.publishing.Publisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The quotas of this publisher, one per campaign it has served. */
@Component
public final class Quotas {
  private static final Logger log = LoggerFactory.getLogger(Quotas.class);

  private final Pools pools;
  private final Publisher publisher;
  private final Ledger ledger;
  private final Map<String, Quota> byCampaign = new ConcurrentHashMap<>();

  public Quotas(Pools pools, Publisher publisher, Ledger ledger) {
    this.pools = pools;
    this.ledger = ledger;
    this.publisher = publisher;
  }

  /**
   * Sees to it, as far as there is enough, that so much can be spent.
   *
   * @throws MongoException when the store is away; nothing is lost by it
   */
  public void lease(CampaignState campaign, Sum wanted) {
    of(campaign).lease(campaign, wanted);
  }

  /** Spends a unit that was leased, or says what there is too little of. */
  public @Nullable RefusalCode spend(CampaignState campaign, long discount) {
    return of(campaign).spend(discount);
  }

  /** Takes back what was spent on a redemption that was not written. */
  public void unspend(CampaignState campaign, long discount) {
    of(campaign).unspend(discount);
  }

  /** Gives back what was leased and not spent; what cannot be given back now is used next. */
  public void giveBack(CampaignState campaign) {
    try {
      of(campaign).giveBack(campaign);
    } catch (MongoException e) {
      log.warn("{} keeps idle units for now: {}", campaign.id(), e.toString());
    }
  }

  /** What this publisher has spent of a campaign. */
  public Sum spent(String campaignId) {
    Quota quota = byCampaign.get(campaignId);
    return quota == null ? Sum.ZERO : quota.spent();
  }

  /**
   * Why nothing can be granted now, as far as was seen last; null when something can.
   *
   * @throws MongoException when nothing was seen yet and the store is away
   */
  public @Nullable RefusalCode exhausted(CampaignState campaign, long discount) {
    if (campaign.limits().total() == null && campaign.limits().budget() == null) {
      return null;
    }
    Pool pool = of(campaign).seen().withLimitsOf(campaign);
    if (pool.freeUnits() <= 0) {
      return RefusalCode.CAMPAIGN_EXHAUSTED;
    }
    return Math.max(0, pool.freeBudget()) < discount ? RefusalCode.BUDGET_EXHAUSTED : null;
  }

  /**
   * What has been spent of a campaign by everyone, and what dead publishers hold unbooked.
   *
   * @throws MongoException when the store is away
   */
  public Standing standing(CampaignState campaign) {
    Pool pool = pools.find(campaign.id()).orElseGet(() -> Pool.empty(campaign));
    Sum used = pool.closed();
    Sum stranded = Sum.ZERO;
    for (var held : pool.granted().entrySet()) {
      Sum spent = spentBy(held.getKey(), campaign.id());
      used = used.plus(spent.units(), spent.discount());
      if (held.getKey().equals(publisher.name())) {
        continue;
      }
      stranded =
          stranded.plus(
              held.getValue().units() - spent.units(),
              held.getValue().discount() - spent.discount());
    }
    return new Standing(used, Math.max(0, stranded.units()), Math.max(0, stranded.discount()));
  }

  /** Idle units of a publisher at work go back with its next group; a dead one's do not. */
  private Sum spentBy(String holder, String campaignId) {
    return holder.equals(publisher.name())
        ? spent(campaignId)
        : ledger.sums(holder).getOrDefault(campaignId, Sum.ZERO);
  }

  /**
   * @param used in the ledger
   * @param stranded units held and not used by publishers other than this one
   * @param strandedDiscount as {@code stranded}, in đồng
   */
  public record Standing(Sum used, long stranded, long strandedDiscount) {}

  /** Books what was spent under nobody's name; called when no more will be spent. */
  public void close() {
    byCampaign.forEach(
        (campaign, quota) -> {
          Optional<Pool> pool = pools.find(campaign);
          while (pool.isPresent()
              && !pools.replace(pool.get().closing(publisher.name(), quota.spent()))) {
            pool = pools.find(campaign);
          }
        });
  }

  /** Books what a publisher that is gone has spent, and frees the rest of what it held. */
  public void close(String gone, Map<String, Sum> spent) {
    for (Pool held = next(gone); held != null; held = next(gone)) {
      pools.replace(held.closing(gone, spent.getOrDefault(held.campaignId(), Sum.ZERO)));
    }
  }

  private @Nullable Pool next(String gone) {
    return pools.heldBy(gone).stream().findFirst().orElse(null);
  }

  private Quota of(CampaignState campaign) {
    Quota known = byCampaign.get(campaign.id());
    if (known != null) {
      return known;
    }
    // Read outside the map's lock: those who come meanwhile must not queue up for a store away.
    Pool pool = pools.find(campaign.id()).orElseGet(() -> Pool.empty(campaign));
    Quota made = new Quota(pools, publisher.name(), pool);
    Quota first = byCampaign.putIfAbsent(campaign.id(), made);
    return first == null ? made : first;
  }
}
