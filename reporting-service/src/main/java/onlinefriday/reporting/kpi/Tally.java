package onlinefriday.reporting.kpi;

import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;

/** Adds up cells. */
final class Tally {
  private Counters sum = Counters.ZERO;
  private long cashless;
  private final Distinct.Union shoppers = new Distinct.Union();
  private final Distinct.Union merchants = new Distinct.Union();

  void add(FigureBoard.Cell cell) {
    Counters counters = cell.counters();
    sum = sum.plus(counters);
    if (cell.key().payment() == PaymentMethod.CASHLESS) {
      cashless += counters.amount();
    }
    shoppers.add(cell.shoppers());
    merchants.add(cell.merchants());
  }

  void add(Tally other) {
    sum = sum.plus(other.sum);
    cashless += other.cashless;
    shoppers.add(other.shoppers.sum());
    merchants.add(other.merchants.sum());
  }

  long events() {
    return sum.events();
  }

  Figures figures() {
    return new Figures(
        shown(sum.redemptions()),
        shown(sum.held()),
        shown(sum.released()),
        shown(sum.amount()),
        shown(sum.discount()),
        shoppers.sum().estimate(),
        merchants.sum().estimate(),
        shown(cashless),
        shown(sum.vietnameseGoods()));
  }

  /** A confirmation may be on its way behind the end of its hold or its refund. */
  private static long shown(long sum) {
    return Math.max(0, sum);
  }
}
