package onlinefriday.voucher.quota;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Sum;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The quotas of this publisher, one per pool it has served. */
@Component
public final class Quotas {
  private static final Logger log = LoggerFactory.getLogger(Quotas.class);

  private final Pools pools;
  private final Owners owners;
  private final Ticks ticks;
  private final Map<String, Quota> byPool = new ConcurrentHashMap<>();

  /** Pools that are not there, because nothing limits their campaigns. */
  private final Set<String> unlimited = ConcurrentHashMap.newKeySet();

  public Quotas(Pools pools, Owners owners, Ticks ticks) {
    this.pools = pools;
    this.owners = owners;
    this.ticks = ticks;
  }

  /**
   * Sees to it, as far as there is enough, that so much can be spent.
   *
   * @throws MongoException when the store is away; nothing is lost by it
   */
  public void lease(PoolLimits limits, Sum wanted) {
    of(limits).lease(limits, wanted);
  }

  /** Spends a unit that was leased, or says what there is too little of. */
  public @Nullable Shortage spend(PoolLimits limits, long discount) {
    return of(limits).spend(limits, discount);
  }

  /** Takes back what was spent on a redemption that was not written, or that has ended. */
  public void unspend(String pool, long discount) {
    Quota quota = byPool.get(pool);
    if (quota != null) {
      quota.unspend(discount);
    }
  }

  /**
   * To be called before ends are written: a pool that does not know this publisher would not book
   * what it gets back if the process died right after.
   *
   * @throws MongoException when the store is away
   */
  public void join(Collection<String> ids) {
    for (String id : ids) {
      if (!byPool.containsKey(id) && !unlimited.contains(id)) {
        Optional<Pool> pool = pools.find(id);
        pool.ifPresentOrElse(found -> of(found.limits(), found), () -> unlimited.add(id));
      }
      Quota quota = byPool.get(id);
      if (quota != null) {
        quota.join();
      }
    }
  }

  /** Near the end, gives back what was leased and not spent. */
  public void afterGroup() {
    byPool.values().forEach(quota -> quietly(quota, quota::afterGroup));
  }

  /** To be called some times a second by the committing thread; looks at all pools in one read. */
  public void tick() {
    try {
      List<Quota> looking = byPool.values().stream().filter(Quota::wantsLook).toList();
      if (!looking.isEmpty()) {
        Map<String, Pool> now = pools.find(looking.stream().map(q -> q.seen().id()).toList());
        looking.forEach(quota -> quota.looked(now.get(quota.seen().id())));
      }
    } catch (MongoException e) {
      log.warn("the pools cannot be seen now: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("the pools were not looked at", e); // the committer must go on: nobody else decides
    }
    byPool.values().forEach(quota -> quietly(quota, quota::tick));
  }

  private static void quietly(Quota quota, Runnable step) {
    try {
      step.run();
    } catch (MongoException e) {
      log.warn("{} keeps idle units for now: {}", quota.seen().id(), e.toString());
    } catch (RuntimeException e) {
      log.error("{} was not looked after", quota.seen().id(), e);
    }
  }

  /**
   * Why nothing can be granted now, as far as was seen last; null when something can.
   *
   * @throws MongoException when nothing was seen yet and the store is away
   */
  public @Nullable RefusalCode exhausted(
      CampaignState campaign, String partnerId, long discount, Instant at) {
    var open = Allocations.openTo(campaign, partnerId, at);
    Shortage shortage = null;
    for (PoolLimits limits : open) {
      shortage = of(limits).foreseen(limits, discount);
      if (shortage == null) {
        return null;
      }
    }
    return shortage == null ? null : refusal(campaign, open.size(), shortage);
  }

  /** The refusal for a shortage in the last of so many pools. */
  public static RefusalCode refusal(CampaignState campaign, int openPools, Shortage shortage) {
    if (!campaign.allocations().isEmpty() && openPools == 1) {
      return RefusalCode.PARTNER_SHARE_EXHAUSTED;
    }
    return switch (shortage.of()) {
      case UNITS -> RefusalCode.CAMPAIGN_EXHAUSTED;
      case BUDGET -> RefusalCode.BUDGET_EXHAUSTED;
    };
  }

  /** What this publisher has spent of a pool and not got back. */
  public Sum spent(String pool) {
    Quota quota = byPool.get(pool);
    return quota == null ? Sum.ZERO : quota.spent();
  }

  /** Books what was spent under nobody's name; called when no more will be spent. */
  public void close() {
    byPool.forEach((pool, quota) -> close(pool, owners.self(), quota.spent()));
  }

  /** Books what a publisher that is gone has spent, and frees the rest of what it held. */
  public void close(String gone, Counts counts) {
    for (Pool shared : pools.sharedBy(gone)) {
      close(shared.id(), gone, counts.of(shared.id()).used());
    }
  }

  private void close(String id, String publisher, Sum spent) {
    Optional<Pool> pool = pools.find(id);
    while (pool.isPresent()
        && pool.get().shares().containsKey(publisher)
        && !pools.replace(pool.get().closing(publisher, spent))) {
      pool = pools.find(id);
    }
  }

  private Quota of(PoolLimits limits) {
    Quota known = byPool.get(limits.pool());
    if (known != null) {
      return known;
    }
    // Read outside the map's lock: those who come meanwhile must not queue up for a store away.
    return of(limits, pools.find(limits.pool()).orElseGet(() -> Pool.empty(limits)));
  }

  private Quota of(PoolLimits limits, Pool pool) {
    Quota made = new Quota(pools, owners, ticks, pool);
    Quota first = byPool.putIfAbsent(limits.pool(), made);
    return first == null ? made : first;
  }
}
