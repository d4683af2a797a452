package onlinefriday.merchant.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import onlinefriday.contracts.money.Money;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.law.Item;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a programme. A price that is not positive is well-formed: the law's answer names it.
 *
 * @param goods left out: ordinary
 * @param units left out: one
 * @param giftValue left out: none
 */
record ItemForm(
    @Nullable @NotNull @Pattern(regexp = "\\P{Cntrl}{1,64}", message = "{law.sku}") String sku,
    @Nullable @Size(max = NAME_LENGTH_MAX) String name,
    @Nullable Goods goods,
    @Nullable @Min(-Money.ORDER_MAX_VND) @Max(Money.ORDER_MAX_VND) Long referencePrice,
    @Nullable LocalDate referenceObservedOn,
    @Nullable @Min(-Money.ORDER_MAX_VND) @Max(Money.ORDER_MAX_VND) Long promotionalPrice,
    @Nullable @PositiveOrZero @Max(Money.ORDER_MAX_VND) Long giftValue,
    @Nullable @Positive @Max(UNITS_MAX) Long units) {

  static final long UNITS_MAX = 1_000_000_000;
  private static final int NAME_LENGTH_MAX = 1_000;

  /** To be asked once the constraints above are known to hold. */
  Item item() {
    return new Item(
        Objects.requireNonNull(sku),
        goods == null ? Goods.ORDINARY : goods,
        referencePrice,
        referenceObservedOn,
        promotionalPrice,
        giftValue == null ? 0 : giftValue,
        units == null ? 1 : units);
  }
}
