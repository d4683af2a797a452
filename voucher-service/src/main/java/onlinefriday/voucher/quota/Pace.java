package onlinefriday.voucher.quota;

import onlinefriday.voucher.ledger.Sum;

/** How much is spent in a second, lately; each half of it is from the last quarter of a second. */
final class Pace {
  private static final long STEP_NANOS = 250_000_000;
  private static final double SECOND_NANOS = 1e9;

  private Sum perSecond = Sum.ZERO;
  private Sum since = Sum.ZERO;
  private long from;

  Pace(long now) {
    from = now;
  }

  void spent(Sum sum) {
    since = since.plus(sum);
  }

  Sum perSecond(long now) {
    long passed = now - from;
    if (passed >= STEP_NANOS) {
      perSecond =
          new Sum(
              blend(perSecond.units(), since.units(), passed),
              blend(perSecond.discount(), since.discount(), passed));
      since = Sum.ZERO;
      from = now;
    }
    return perSecond;
  }

  private static long blend(long before, long spent, long passed) {
    return (long) (before / 2.0 + spent * SECOND_NANOS / passed / 2);
  }
}
