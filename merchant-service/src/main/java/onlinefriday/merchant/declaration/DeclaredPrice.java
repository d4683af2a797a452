package onlinefriday.merchant.declaration;

import java.time.LocalDate;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * What a filing declares of one sku. Prices are those of one unit, in đồng.
 *
 * @param observedOn the day on which the reference price was seen; where the merchant named none,
 *     the day it declared the price
 */
record DeclaredPrice(
    DeclaredFiling filing,
    String sku,
    @Nullable Long referencePrice,
    LocalDate observedOn,
    @Nullable String source,
    @Nullable Long promotionalPrice) {

  static DeclaredPrice of(DeclaredFiling filing, FiledItem item) {
    LocalDate seen = item.referenceObservedOn();
    return new DeclaredPrice(
        filing,
        item.sku(),
        item.referencePrice(),
        seen == null ? filing.declaredOn() : seen,
        item.referenceSource(),
        item.promotionalPrice());
  }

  /**
   * Days after a withdrawal or refusal are not under discount; the price stays evidence, as the
   * merchant itself stated it.
   */
  Declaration declaration() {
    return new Declaration(
        sku,
        referencePrice,
        observedOn,
        filing.start(),
        filing.heldUntil(),
        filing.countsAsDiscount() && promotionalPrice != null);
  }
}
