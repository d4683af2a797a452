package onlinefriday.merchant.law;

import java.math.BigInteger;

/**
 * A limit on a share.
 *
 * @param certain whether going over it refuses rather than warns
 */
record Cap(Rule rule, boolean certain) {
  private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

  int bps() {
    return Math.toIntExact(rule.number());
  }

  /** Exact: no share is rounded before it is judged. */
  boolean isExceeded(BigInteger part, BigInteger whole) {
    return part.multiply(WHOLE).compareTo(whole.multiply(BigInteger.valueOf(rule.number()))) > 0;
  }

  /** The most that a part of this whole may be, in whole đồng. */
  BigInteger most(BigInteger whole) {
    return whole.multiply(BigInteger.valueOf(rule.number())).divide(WHOLE);
  }
}
