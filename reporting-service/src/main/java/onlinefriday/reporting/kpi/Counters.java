package onlinefriday.reporting.kpi;

import onlinefriday.contracts.event.RedemptionEvent;

/**
 * Sums of signed deltas, so that the order of events does not matter; one may be negative for as
 * long as an earlier event is still on its way.
 *
 * @param events how many were folded
 * @param held open holds
 * @param released how many were refunded or cancelled
 * @param amount of the confirmed, đồng
 * @param discount of the confirmed, đồng
 * @param vietnameseGoods of the confirmed, đồng
 */
record Counters(
    long events,
    long redemptions,
    long held,
    long released,
    long amount,
    long discount,
    long vietnameseGoods) {
  static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0);

  /** What one event changes. */
  static Counters of(RedemptionEvent event) {
    return switch (event.type()) {
      case HELD -> new Counters(1, 0, 1, 0, 0, 0, 0);
      case CONFIRMED -> confirmed(event, 1, event.fromHold() ? -1 : 0, 0);
      case RELEASED ->
          ReleaseReason.of(event) == ReleaseReason.REFUNDED
              ? confirmed(event, -1, 0, 1)
              : new Counters(1, 0, -1, 1, 0, 0, 0);
      case EXPIRED -> new Counters(1, 0, -1, 0, 0, 0, 0);
    };
  }

  private static Counters confirmed(RedemptionEvent event, int sign, int held, int released) {
    return new Counters(
        1,
        sign,
        held,
        released,
        sign * event.amount(),
        sign * event.discount(),
        sign * event.vietnameseGoodsAmount());
  }

  Counters plus(Counters other) {
    return new Counters(
        events + other.events,
        redemptions + other.redemptions,
        held + other.held,
        released + other.released,
        Math.addExact(amount, other.amount),
        Math.addExact(discount, other.discount),
        Math.addExact(vietnameseGoods, other.vietnameseGoods));
  }
}
