package onlinefriday.merchant.law;

import java.math.BigInteger;
import java.util.List;

/** A row of the prize table: what one prize is worth, in đồng, and how many there are. */
public record Prize(long value, long count) {
  static BigInteger total(List<Prize> prizes) {
    return prizes.stream()
        .map(prize -> BigInteger.valueOf(prize.value).multiply(BigInteger.valueOf(prize.count)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
