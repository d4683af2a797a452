package onlinefriday.merchant.law;

import java.math.BigInteger;

/**
 * What a programme promotes and gives away, in đồng.
 *
 * @param known whether every item states a price, so that the two can be compared
 */
record Worth(BigInteger promoted, BigInteger given, boolean known) {
  static Worth of(Programme programme) {
    BigInteger promoted = BigInteger.ZERO;
    BigInteger gifts = BigInteger.ZERO;
    boolean known = !programme.items().isEmpty();
    for (Item item : programme.items()) {
      Long price = item.referencePrice();
      gifts = gifts.add(item.gifts());
      if (price == null || price <= 0) {
        known = false;
      } else {
        promoted =
            promoted.add(BigInteger.valueOf(item.units()).multiply(BigInteger.valueOf(price)));
      }
    }
    return new Worth(promoted, gifts.max(BigInteger.valueOf(programme.totalPrizeValue())), known);
  }
}
