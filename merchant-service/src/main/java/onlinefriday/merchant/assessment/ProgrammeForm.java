package onlinefriday.merchant.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Form;
import onlinefriday.merchant.law.Item;
import onlinefriday.merchant.law.Prize;
import onlinefriday.merchant.law.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The body that describes a programme.
 *
 * @param merchantId whose earlier declarations it is held against; left out: those of the merchant
 *     whose token it is
 * @param end exclusive
 * @param receivedAt left out: now
 * @param prizes the prize table, judged when there is one
 */
public record ProgrammeForm(
    @Nullable @Size(max = MERCHANT_ID_LENGTH_MAX) String merchantId,
    @Nullable @NotNull String form,
    @Nullable @NotNull LocalDate start,
    @Nullable @NotNull LocalDate end,
    @Nullable @NotEmpty @Size(max = PROVINCES_MAX)
        List<@NotBlank @Size(max = PROVINCE_LENGTH_MAX) String> provinces,
    @Nullable @NotNull Channel channel,
    @Nullable String editionId,
    @Nullable @PositiveOrZero @Max(TOTAL_MAX_VND) Long totalPrizeValue,
    @Nullable Instant receivedAt,
    @Nullable @Size(max = Items.ITEMS_MAX) List<@NotNull @Valid ItemForm> items,
    @Nullable @Size(max = PRIZES_MAX) List<@NotNull @Valid PrizeForm> prizes) {

  private static final int MERCHANT_ID_LENGTH_MAX = 64;
  public static final int PROVINCES_MAX = 63;
  public static final int PROVINCE_LENGTH_MAX = 64;
  public static final int PRIZES_MAX = 1_000;
  public static final long TOTAL_MAX_VND = 1_000_000_000_000_000L;

  /** To be asked once the constraints above are known to hold. */
  public Programme programme(Form law, @Nullable Span concentrated, Instant now) {
    return new Programme(
        law,
        Objects.requireNonNull(start),
        Objects.requireNonNull(end),
        Objects.requireNonNull(provinces).stream().distinct().toList(),
        Objects.requireNonNull(channel),
        concentrated,
        totalPrizeValue == null ? 0 : totalPrizeValue,
        VietnamTime.dateOf(receivedAt == null ? now : receivedAt),
        lawItems(),
        prizes == null ? List.<Prize>of() : prizes.stream().map(PrizeForm::prize).toList());
  }

  List<Item> lawItems() {
    return items == null ? List.of() : items.stream().map(item -> item.item().lawItem()).toList();
  }

  /** A row of the prize table. */
  public record PrizeForm(
      @Nullable @NotNull @PositiveOrZero @Max(TOTAL_MAX_VND) Long value,
      @Nullable @NotNull @PositiveOrZero @Max(ItemForm.UNITS_MAX) Long count) {
    public Prize prize() {
      return new Prize(Objects.requireNonNull(value), Objects.requireNonNull(count));
    }
  }
}
