package onlinefriday.voucher.ledger;

/**
 * Units and money that belong together.
 *
 * @param units redemptions
 * @param discount đồng
 */
public record Sum(long units, long discount) {
  public static final Sum ZERO = new Sum(0, 0);

  public Sum plus(long units, long discount) {
    return new Sum(this.units + units, this.discount + discount);
  }

  public Sum plus(Sum other) {
    return plus(other.units, other.discount);
  }

  public Sum minus(Sum other) {
    return plus(-other.units, -other.discount);
  }

  /** Each at least 0. */
  public Sum positive() {
    return new Sum(Math.max(0, units), Math.max(0, discount));
  }

  public boolean isZero() {
    return units == 0 && discount == 0;
  }
}
