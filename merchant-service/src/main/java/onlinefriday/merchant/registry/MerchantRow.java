package onlinefriday.merchant.registry;

import onlinefriday.merchant.sheet.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as a row of a table says it; every text as it stands there.
 *
 * @param number of the row, from 1
 * @param kind one of the names of {@code MerchantState.Kind}
 * @param province a code
 * @param platforms separated by commas or semicolons
 * @param unreadable a field whose cell holds something that is not taken, or null
 * @param leftOut why nothing of the row is taken, or null
 */
public record MerchantRow(
    int number,
    @Nullable String legalName,
    @Nullable String taxCode,
    @Nullable String kind,
    @Nullable String province,
    @Nullable String contactEmail,
    @Nullable String platforms,
    @Nullable Boolean vietnameseGoods,
    @Nullable Boolean ocop,
    @Nullable String verification,
    @Nullable String unreadable,
    @Nullable LeftOut leftOut) {

  /** A row of which nothing is taken. */
  public static MerchantRow leftOut(int number, LeftOut why) {
    return new MerchantRow(number, null, null, null, null, null, null, null, null, null, null, why);
  }
}
