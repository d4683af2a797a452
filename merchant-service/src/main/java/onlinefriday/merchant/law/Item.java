package onlinefriday.merchant.law;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods promoted. Prices are those of one unit, in đồng.
 *
 * @param referencePrice immediately before the promotion; null when it is not stated
 * @param referenceObservedOn the day on which that price was seen
 * @param promotionalPrice null when the price stays as it is
 * @param giftValue of what is given with one unit
 */
public record Item(
    String sku,
    Goods goods,
    @Nullable Long referencePrice,
    @Nullable LocalDate referenceObservedOn,
    @Nullable Long promotionalPrice,
    long giftValue,
    long units) {

  BigInteger gifts() {
    return BigInteger.valueOf(units).multiply(BigInteger.valueOf(giftValue));
  }
}
