package onlinefriday.voucher.commit;

import java.util.List;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.quota.PoolLimits;
import org.jspecify.annotations.Nullable;

/**
 * A request to redeem on its way through groups.
 *
 * <p>One that the rules refused comes along to learn whether it is a replay of one that succeeded.
 */
final class Attempt implements Work {
  /** The others of its group wait meanwhile. */
  private static final int TRIES_MAX = 256;

  private final Claim claim;
  private final @Nullable RefusalCode refusal;
  private final @Nullable String traceParent;
  private final List<PoolLimits> pools;
  private final Pending<Outcome> pending = new Pending<>();
  private Place place = Place.FIRST;
  private int pool;
  private int tries;
  private long parkedAt;

  /** Which turn it tries to take, and under which generations. */
  record Place(int slot, int generation, int orderGeneration) {
    static final Place FIRST = new Place(0, 0, 0);
  }

  Attempt(Claim claim, @Nullable RefusalCode refusal, @Nullable String traceParent) {
    this.claim = claim;
    this.pools = claim.pools();
    this.refusal = refusal;
    this.traceParent = traceParent;
  }

  Claim claim() {
    return claim;
  }

  /** Why the rules refuse it, or null when they do not. */
  @Nullable RefusalCode refusal() {
    return refusal;
  }

  @Nullable String traceParent() {
    return traceParent;
  }

  Place place() {
    return place;
  }

  /**
   * @return false when it has been tried so often that something must be wrong
   */
  boolean tryNext(Place next) {
    place = next;
    return ++tries < TRIES_MAX;
  }

  /** Where it takes its unit from; null when nothing limits its campaign. */
  @Nullable PoolLimits pool() {
    return pools.isEmpty() ? null : pools.get(pool);
  }

  /** How many pools it may take from. */
  int pools() {
    return pools.size();
  }

  /**
   * @return false when there is no other pool it may take from
   */
  boolean tryNextPool() {
    if (pool + 1 >= pools.size()) {
      return false;
    }
    pool++;
    return true;
  }

  /** To be tried again with a later group, from its own pool on. */
  void park(long now) {
    pool = 0;
    parkedAt = parkedAt == 0 ? now : parkedAt;
  }

  long parkedNanos(long now) {
    return now - parkedAt;
  }

  Entry entry(String publisher, long sequence) {
    PoolLimits from = pool();
    return claim.entry(place, from == null ? claim.uncounted() : from.pool(), publisher, sequence);
  }

  @Override
  public Pending<Outcome> pending() {
    return pending;
  }

  void end(Outcome how) {
    pending.end(how);
  }

  boolean ended() {
    return pending.ended();
  }

  @Override
  public void unavailable() {
    pending.end(new Outcome.Unavailable());
  }
}
