package onlinefriday.voucher.quota;

import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.quota.Shortage.What;
import org.jspecify.annotations.Nullable;

/**
 * This publisher's share of one pool: what the pool has given it, and what of that it has spent.
 * Used by the one committing thread only; {@link #seen} and {@link #spent} are read by others.
 */
final class Quota {
  private final Pools pools;
  private final Owners owners;
  private final Ticks ticks;
  private final Pace pace;
  private volatile Pool seen;
  private volatile Sum spent = Sum.ZERO;
  private volatile long askedAt;
  private volatile long lookedAt;

  /**
   * A change was sent and no answer came: what {@link #seen} says of our own share may be wrong.
   */
  private boolean uncertain;

  Quota(Pools pools, Owners owners, Ticks ticks, Pool seen) {
    this.pools = pools;
    this.owners = owners;
    this.ticks = ticks;
    this.seen = seen;
    lookedAt = ticks.nanos();
    askedAt = lookedAt;
    pace = new Pace(lookedAt);
  }

  /**
   * Sees to it, as far as there is enough, that so much can be spent. Takes about a second's worth
   * ahead, and little when little is left.
   *
   * @throws com.mongodb.MongoException when the store is away; what was granted then is found at
   *     the next call, because shares are kept under the publisher's name
   */
  void lease(PoolLimits limits, Sum wanted) {
    askedAt = ticks.nanos();
    if (uncertain) {
      look();
    }
    while (true) {
      Pool pool = seen.with(limits);
      if (overdrawn(pool) && !idle(pool).isZero()) {
        settle(); // the limit was lowered below what is out
        continue;
      }
      Sum lacking = wanted.minus(idle(pool)).positive();
      if (lacking.isZero()) {
        return;
      }
      Sum taken = Portions.of(pool, lacking, pace.perSecond(ticks.nanos()));
      boolean unmet = !lacking.minus(taken).positive().isZero();
      if (unmet && stale(pool)) {
        look();
        continue;
      }
      boolean drains = unmet ? !openElsewhere(pool).isZero() || pool.draining() : draining(pool);
      if (taken.isZero() && drains == pool.draining()) {
        return;
      }
      Share share = new Share(pool.shareOf(owners.self()).granted().plus(taken), spent);
      if (replaced(pool.giving(owners.self(), share, drains))) {
        return;
      }
      look();
    }
  }

  /** What others hold may come back soon; what nobody holds stays away for a little longer. */
  private boolean stale(Pool pool) {
    long age = ticks.nanos() - lookedAt;
    return age > (openElsewhere(pool).isZero() ? Portions.EMPTY_KNOWN_NANOS : Portions.LOOK_NANOS);
  }

  private static boolean overdrawn(Pool pool) {
    Sum free = pool.free();
    return free.units() < 0 || free.discount() < 0;
  }

  private static boolean draining(Pool pool) {
    return pool.draining() && !Portions.roomy(pool);
  }

  /** Spends one unit and its discount, or says which of the two there is too little of. */
  @Nullable Shortage spend(PoolLimits limits, long discount) {
    Pool pool = seen.with(limits);
    Shortage shortage = shortage(pool, idle(pool), discount);
    if (shortage == null) {
      spent = spent.plus(1, discount);
      pace.spent(new Sum(1, discount));
    }
    return shortage;
  }

  /** Why a question would be answered no, as far as was seen last. */
  @Nullable Shortage foreseen(PoolLimits limits, long discount) {
    askedAt = ticks.nanos();
    Pool pool = seen.with(limits);
    Sum free = pool.free().positive();
    Sum reach = new Sum(capped(free.units()), capped(free.discount())).plus(idle(pool));
    Shortage shortage = shortage(pool, reach, discount);
    return shortage == null || shortage.passing() ? null : shortage;
  }

  private @Nullable Shortage shortage(Pool pool, Sum reach, long discount) {
    if (reach.units() < 1) {
      return new Shortage(What.UNITS, mayCome(pool).units() >= 1);
    }
    if (reach.discount() < discount) {
      return new Shortage(What.BUDGET, mayCome(pool).discount() >= discount);
    }
    return null;
  }

  /** Everything that is not spent, wherever it lies. */
  private Sum mayCome(Pool pool) {
    Sum free = pool.free().positive();
    return new Sum(capped(free.units()), capped(free.discount()))
        .plus(idle(pool).positive())
        .plus(openElsewhere(pool));
  }

  /** So that sums with it do not overflow. */
  private static long capped(long free) {
    return Math.min(free, Long.MAX_VALUE / 4);
  }

  private Sum openElsewhere(Pool pool) {
    Sum open = Sum.ZERO;
    for (var share : pool.shares().entrySet()) {
      boolean other = !share.getKey().equals(owners.self());
      if (other && !share.getValue().open().isZero() && owners.live(share.getKey())) {
        open = open.plus(share.getValue().open());
      }
    }
    return open;
  }

  /** Takes back what was spent on a redemption that was not written, or that has ended. */
  void unspend(long discount) {
    spent = spent.plus(-1, -discount);
  }

  /** Makes sure that the pool knows of this publisher, so that what it gets back is booked. */
  void join() {
    if (uncertain) {
      look();
    }
    while (!seen.shares().containsKey(owners.self())) {
      if (!replaced(seen.giving(owners.self(), Share.NONE, seen.draining()))) {
        look();
      }
    }
  }

  /** Gives the pool back what was leased and is not spent. */
  void settle() {
    if (uncertain) {
      look();
    }
    Share settled = new Share(spent, spent);
    while (!seen.shareOf(owners.self()).equals(settled)) {
      if (!replaced(seen.giving(owners.self(), settled, draining(seen)))) {
        look();
      }
    }
  }

  /** After a group: near the end nobody keeps what others may need. */
  void afterGroup() {
    if (seen.draining()) {
      settle();
    }
  }

  /** Whether it is time to see what others did to the pool. */
  boolean wantsLook() {
    long now = ticks.nanos();
    boolean idle = !idle(seen).isZero();
    if (uncertain || idle) {
      return uncertain || now - lookedAt > Portions.DRAIN_LOOK_NANOS;
    }
    return now - askedAt < Portions.FORGET_NANOS && now - lookedAt > Portions.AHEAD_NANOS;
  }

  /** Now and then: gives back what it should not keep. */
  void tick() {
    if (seen.draining() || ticks.nanos() - askedAt > Portions.AHEAD_NANOS) {
      settle();
    }
  }

  private void look() {
    looked(pools.find(seen.id()).orElse(null));
  }

  /** This is how the pool is now; null when there is none. */
  void looked(@Nullable Pool now) {
    seen = now == null ? Pool.empty(seen.limits()) : now;
    lookedAt = ticks.nanos();
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

  private Sum idle(Pool pool) {
    return pool.shareOf(owners.self()).granted().minus(spent);
  }

  Pool seen() {
    return seen;
  }

  Sum spent() {
    return spent;
  }
}
