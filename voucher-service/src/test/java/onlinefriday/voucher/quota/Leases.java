package onlinefriday.voucher.quota;

import onlinefriday.voucher.ledger.Sum;

/** Pools out of which something has been leased, for tests of other packages. */
public final class Leases {
  private final Pools pools = new InMemoryPools();

  public Pools pools() {
    return pools;
  }

  public void leased(String pool, long total, String publisher, long units) {
    Pool empty = Pool.empty(new PoolLimits(pool, 1, total, null));
    pools.replace(empty.giving(publisher, new Share(new Sum(units, 0), Sum.ZERO), false));
  }
}
