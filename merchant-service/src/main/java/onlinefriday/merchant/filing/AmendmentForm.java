package onlinefriday.merchant.filing;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.merchant.assessment.ProgrammeForm;
import onlinefriday.merchant.filing.FilingForm.PrizeRowForm;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.paper.PaperForm;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes a filing in force: what it leaves out stays. The form of promotion stays
 * anyway, as another form is another programme.
 *
 * @param items all of them, when it names any
 */
record AmendmentForm(
    @Nullable
        @Size(min = 1, max = FilingForm.NAME_LENGTH_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{merchant.name}")
        String name,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable @Size(min = 1, max = ProgrammeForm.PROVINCES_MAX)
        List<@NotBlank @Size(max = ProgrammeForm.PROVINCE_LENGTH_MAX) String> provinces,
    @Nullable Channel channel,
    @Nullable String editionId,
    @Nullable @PositiveOrZero @Max(ProgrammeForm.TOTAL_MAX_VND) Long totalPrizeValue,
    @Nullable @Size(max = Items.ITEMS_MAX) List<@NotNull @Valid ItemForm> items,
    @Nullable @Size(max = ProgrammeForm.PRIZES_MAX) List<@NotNull @Valid PrizeRowForm> prizes,
    @Nullable @Size(max = PaperForm.PAPERS_MAX) List<@NotNull @Valid PaperForm> documents,
    @Nullable @Size(max = ReasonForm.LENGTH_MAX) String reason) {

  /** What the terms become. */
  Terms terms(Terms now) {
    return new Terms(
        name == null || name.isBlank() ? now.name() : FilingForm.text(name),
        now.form(),
        requireNonNullElse(start, now.start()),
        requireNonNullElse(end, now.end()),
        provinces == null ? now.provinces() : provinces.stream().distinct().toList(),
        requireNonNullElse(channel, now.channel()),
        editionId == null ? now.editionId() : editionId,
        requireNonNullElse(totalPrizeValue, now.totalPrizeValue()),
        prizes == null ? now.prizes() : FilingForm.rows(prizes),
        documents == null ? now.documents() : FilingForm.papers(documents));
  }

  @Nullable List<FiledItem> filedItems() {
    return items == null ? null : items.stream().map(ItemForm::item).toList();
  }

  @Nullable String why() {
    return ReasonForm.text(reason);
  }
}
