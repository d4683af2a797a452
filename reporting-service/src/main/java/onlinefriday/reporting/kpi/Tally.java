package onlinefriday.reporting.kpi;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;

/** Adds up cells. */
final class Tally {
  private Counters sum = Counters.ZERO;
  private long cashless;
  private final List<Distinct> shoppers = new ArrayList<>();
  private final List<Distinct> merchants = new ArrayList<>();

  void add(FigureBoard.Cell cell) {
    Counters counters = cell.counters();
    sum = sum.plus(counters);
    if (cell.key().payment() == PaymentMethod.CASHLESS) {
      cashless += counters.amount();
    }
    shoppers.add(cell.shoppers());
    merchants.add(cell.merchants());
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
        Distinct.union(shoppers.stream()).estimate(),
        Distinct.union(merchants.stream()).estimate(),
        shown(cashless),
        shown(sum.vietnameseGoods()));
  }

  /** A confirmation may be on its way behind the end of its hold or its refund. */
  private static long shown(long sum) {
    return Math.max(0, sum);
  }
}
