package onlinefriday.merchant.item;

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
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.law.Goods;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a programme in a body. A price that is not positive is well-formed: the law's answer
 * names it.
 *
 * @param name left out: the sku
 * @param goods left out: ordinary
 * @param units left out: one
 * @param giftValue left out: none
 */
public record ItemForm(
    @Nullable @NotNull @Pattern(regexp = SKU, message = "{law.sku}") String sku,
    @Nullable @Size(max = NAME_LENGTH_MAX) String name,
    @Nullable Goods goods,
    @Nullable @Size(max = CATEGORY_LENGTH_MAX) String category,
    @Nullable @Min(-Money.ORDER_MAX_VND) @Max(Money.ORDER_MAX_VND) Long referencePrice,
    @Nullable LocalDate referenceObservedOn,
    @Nullable @Size(max = SOURCE_LENGTH_MAX) String referenceSource,
    @Nullable @Min(-Money.ORDER_MAX_VND) @Max(Money.ORDER_MAX_VND) Long promotionalPrice,
    @Nullable @PositiveOrZero @Max(Money.ORDER_MAX_VND) Long giftValue,
    @Nullable @Positive @Max(UNITS_MAX) Long units) {

  public ItemForm {
    sku = sku == null ? null : TextNormalizer.name(sku);
    name = name == null ? null : TextNormalizer.line(name);
  }

  public static final long UNITS_MAX = 1_000_000_000;
  private static final int NAME_LENGTH_MAX = 1_000;
  private static final int CATEGORY_LENGTH_MAX = 300;
  private static final int SOURCE_LENGTH_MAX = 300;

  /** Not blank, no control characters. */
  private static final String SKU = "(?=.*\\S)\\P{Cntrl}{1,64}";

  /** To be asked once the constraints above are known to hold. */
  public FiledItem item() {
    String known = Objects.requireNonNull(sku);
    String named = Objects.requireNonNullElse(name, "");
    return new FiledItem(
        known,
        named.isEmpty() ? known : named,
        goods == null ? Goods.ORDINARY : goods,
        tidyOrNull(category),
        referencePrice,
        referenceObservedOn,
        tidyOrNull(referenceSource),
        promotionalPrice,
        giftValue == null ? 0 : giftValue,
        units == null ? 1 : units);
  }

  private static @Nullable String tidyOrNull(@Nullable String text) {
    String tidied = text == null ? "" : TextNormalizer.line(text);
    return tidied.isEmpty() ? null : tidied;
  }
}
