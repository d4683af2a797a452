package onlinefriday.merchant.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.text.TextNormalizer;
import onlinefriday.merchant.assessment.ProgrammeForm;
import onlinefriday.merchant.filing.Terms.PrizeRow;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.paper.Paper;
import onlinefriday.merchant.paper.PaperForm;
import org.jspecify.annotations.Nullable;

/**
 * The body that drafts a filing or corrects one.
 *
 * @param merchantId left out: the merchant whose machine user asks
 * @param end exclusive
 * @param items left out: none, or those it has
 */
record FilingForm(
    @Nullable @Pattern(regexp = Ids.PATTERN, message = "{merchant.id}") String id,
    @Nullable @Size(max = ID_LENGTH_MAX) String merchantId,
    @Nullable
        @NotBlank
        @Size(max = NAME_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String name,
    @Nullable @NotNull String form,
    @Nullable @NotNull LocalDate start,
    @Nullable @NotNull LocalDate end,
    @Nullable @NotEmpty @Size(max = ProgrammeForm.PROVINCES_MAX)
        List<@NotBlank @Size(max = ProgrammeForm.PROVINCE_LENGTH_MAX) String> provinces,
    @Nullable @NotNull Channel channel,
    @Nullable String editionId,
    @Nullable @PositiveOrZero @Max(ProgrammeForm.TOTAL_MAX_VND) Long totalPrizeValue,
    @Nullable @Size(max = Items.ITEMS_MAX) List<@NotNull @Valid ItemForm> items,
    @Nullable @Size(max = ProgrammeForm.PRIZES_MAX) List<@NotNull @Valid PrizeRowForm> prizes,
    @Nullable @Size(max = PaperForm.PAPERS_MAX) List<@NotNull @Valid PaperForm> documents) {

  FilingForm {
    name = name == null ? null : TextNormalizer.name(name);
  }

  static final int NAME_LENGTH_MAX = 300;
  private static final int ID_LENGTH_MAX = 64;

  /** To be asked once the constraints above are known to hold. */
  Terms terms() {
    return new Terms(
        text(Objects.requireNonNull(name)),
        Objects.requireNonNull(form),
        Objects.requireNonNull(start),
        Objects.requireNonNull(end),
        Objects.requireNonNull(provinces).stream().distinct().toList(),
        Objects.requireNonNull(channel),
        editionId,
        totalPrizeValue == null ? 0 : totalPrizeValue,
        prizes == null ? List.of() : rows(prizes),
        documents == null ? List.of() : papers(documents));
  }

  @Nullable List<FiledItem> filedItems() {
    return items == null ? null : items.stream().map(ItemForm::item).toList();
  }

  static String text(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC).strip();
  }

  static List<PrizeRow> rows(List<PrizeRowForm> prizes) {
    return prizes.stream().map(PrizeRowForm::row).toList();
  }

  static List<Paper> papers(List<PaperForm> documents) {
    return documents.stream().map(PaperForm::paper).toList();
  }

  /** A row of the prize table. */
  record PrizeRowForm(
      @Nullable
          @Size(max = PRIZE_NAME_LENGTH_MAX)
          @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
          String name,
      @Nullable @NotNull @PositiveOrZero @Max(ProgrammeForm.TOTAL_MAX_VND) Long value,
      @Nullable @NotNull @PositiveOrZero @Max(ItemForm.UNITS_MAX) Long count) {
    private static final int PRIZE_NAME_LENGTH_MAX = 200;

    PrizeRow row() {
      String said = name == null ? "" : text(name);
      return new PrizeRow(
          said.isEmpty() ? null : said,
          Objects.requireNonNull(value),
          Objects.requireNonNull(count));
    }
  }
}
