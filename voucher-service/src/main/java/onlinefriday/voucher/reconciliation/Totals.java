package onlinefriday.voucher.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import onlinefriday.voucher.ledger.Redemption.Status;

/** Counts and sums by type, of a day that is being read. */
final class Totals {
  private final Map<Status, Total> byType = new EnumMap<>(Status.class);

  Totals() {
    for (Status type : Status.values()) {
      byType.put(type, new Total(0, 0, 0));
    }
  }

  /**
   * @param count how many
   * @param amount of their orders, đồng
   * @param discount of them, đồng
   */
  record Total(long count, long amount, long discount) {
    private Total plus(Total other) {
      return new Total(
          Math.addExact(count, other.count),
          Math.addExact(amount, other.amount),
          Math.addExact(discount, other.discount));
    }
  }

  void add(FactLine line) {
    byType.merge(line.type(), new Total(1, line.amount(), line.discount()), Total::plus);
  }

  /** Every type, also those that did not occur. */
  Map<Status, Total> byType() {
    return byType;
  }
}
