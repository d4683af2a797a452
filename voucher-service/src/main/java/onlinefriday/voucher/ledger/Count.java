package onlinefriday.voucher.ledger;

/**
 * How many redemptions of a pool stand where.
 *
 * @param confirmed and not released
 * @param held open holds
 * @param released cancelled or refunded
 * @param expired holds that ran out
 * @param discount of the confirmed and the held, đồng
 */
public record Count(long confirmed, long held, long released, long expired, long discount) {
  public static final Count ZERO = new Count(0, 0, 0, 0, 0);

  /** What one fact changes. */
  public static Count of(Fact fact) {
    long discount = fact.entry().discount();
    return switch (fact) {
      case Entry entry ->
          entry.isHold() ? new Count(0, 1, 0, 0, discount) : new Count(1, 0, 0, 0, discount);
      case End end ->
          switch (end.kind()) {
            case CONFIRM -> new Count(1, -1, 0, 0, 0);
            case CANCEL -> new Count(0, -1, 1, 0, -discount);
            case EXPIRE -> new Count(0, -1, 0, 1, -discount);
            case REFUND -> new Count(-1, 0, 1, 0, -discount);
          };
    };
  }

  public Count plus(Count other) {
    return new Count(
        confirmed + other.confirmed,
        held + other.held,
        released + other.released,
        expired + other.expired,
        discount + other.discount);
  }

  /** What the pool has given and not got back. */
  public Sum used() {
    return new Sum(confirmed + held, discount);
  }
}
