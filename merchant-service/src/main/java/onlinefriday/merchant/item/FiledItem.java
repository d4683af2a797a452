package onlinefriday.merchant.item;

import java.time.LocalDate;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.law.Item;
import org.jspecify.annotations.Nullable;

/**
 * Goods as a merchant files them. Prices are those of one unit, in đồng.
 *
 * @param sku 1 to 64 characters, one of its kind in a filing
 * @param category in the merchant's words
 * @param referencePrice immediately before the promotion; null when it is not stated
 * @param referenceObservedOn the day on which that price was seen
 * @param referenceSource where it was seen
 * @param promotionalPrice null when the price stays as it is
 * @param giftValue of what is given with one unit
 */
public record FiledItem(
    String sku,
    String name,
    Goods goods,
    @Nullable String category,
    @Nullable Long referencePrice,
    @Nullable LocalDate referenceObservedOn,
    @Nullable String referenceSource,
    @Nullable Long promotionalPrice,
    long giftValue,
    long units) {

  /** What the law looks at. */
  public Item lawItem() {
    return new Item(
        sku, goods, referencePrice, referenceObservedOn, promotionalPrice, giftValue, units);
  }
}
