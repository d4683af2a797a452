package onlinefriday.voucher.quota;

import onlinefriday.voucher.ledger.Sum;
import org.jspecify.annotations.Nullable;

/** How much is leased at once, and how long what was seen of a pool is believed. */
final class Portions {
  /** What is leased ahead lasts about so long, and what is not used for so long goes back. */
  static final long AHEAD_NANOS = 1_000_000_000;

  /** An empty pool is not asked again sooner than this. */
  static final long EMPTY_KNOWN_NANOS = 200_000_000;

  /** One whose units lie with others is asked as often as this. */
  static final long LOOK_NANOS = 10_000_000;

  /** Whoever holds idle units looks so often whether they are wanted. */
  static final long DRAIN_LOOK_NANOS = 100_000_000;

  /** A pool nobody asked about for so long is not watched. */
  static final long FORGET_NANOS = 10_000_000_000L;

  /** No lease ahead takes more than this part of what is free. */
  private static final long FREE_PART = 8;

  /** Where nothing limits, this many seconds' worth, so that the pool is seldom touched. */
  private static final long UNLIMITED_SECONDS = 60;

  /** A pool with more than this part of its limits free drains no longer. */
  private static final long ROOMY_PART = 100;

  private Portions() {}

  /** What to take of a pool for what is lacking; may be less than that. */
  static Sum of(Pool pool, Sum lacking, Sum perSecond) {
    Sum free = pool.free().positive();
    Sum ahead = pool.draining() ? Sum.ZERO : perSecond;
    return new Sum(
        portion(pool.limits().total(), lacking.units(), ahead.units(), free.units()),
        portion(pool.limits().budget(), lacking.discount(), ahead.discount(), free.discount()));
  }

  private static long portion(@Nullable Long limit, long lacking, long ahead, long free) {
    if (lacking == 0) {
      return 0;
    }
    return limit == null
        ? lacking + ahead * UNLIMITED_SECONDS
        : Math.min(free, Math.max(lacking, Math.min(ahead, free / FREE_PART)));
  }

  static boolean roomy(Pool pool) {
    Sum free = pool.free();
    return roomy(pool.limits().total(), free.units())
        && roomy(pool.limits().budget(), free.discount());
  }

  private static boolean roomy(@Nullable Long limit, long free) {
    return limit == null || free > limit / ROOMY_PART;
  }
}
