package onlinefriday.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whole đồng. VND has no minor unit, so a count of đồng is exact.
 *
 * @param vnd may be negative as a delta; an order's amount is 1 to {@link #ORDER_MAX_VND}
 */
public record Money(@JsonValue long vnd) implements Comparable<Money> {
  /** The largest amount one order may have, in đồng. */
  public static final long ORDER_MAX_VND = 1_000_000_000_000L;

  public static final Money ZERO = new Money(0);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Money {}

  public static Money of(long vnd) {
    return new Money(vnd);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(vnd, other.vnd));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(vnd, other.vnd));
  }

  /** The given share of this amount, rounded down to whole đồng. */
  public Money share(BasisPoints share) {
    return new Money(share.of(vnd));
  }

  public Money atMost(Money cap) {
    return vnd <= cap.vnd ? this : cap;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(vnd, other.vnd);
  }
}
