package onlinefriday.merchant.filing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import onlinefriday.merchant.assessment.ProgrammeForm;
import onlinefriday.merchant.item.ItemForm;
import org.jspecify.annotations.Nullable;

/** What became of a programme; what is not known is left out. */
record ResultReportForm(
    @Nullable @PositiveOrZero @Max(ItemForm.UNITS_MAX) Long winners,
    @Nullable @PositiveOrZero @Max(ItemForm.UNITS_MAX) Long prizesAwarded,
    @Nullable @PositiveOrZero @Max(ProgrammeForm.TOTAL_MAX_VND) Long valueAwarded,
    @Nullable @PositiveOrZero @Max(ItemForm.UNITS_MAX) Long participants,
    @Nullable @Size(max = NOTE_LENGTH_MAX) String note) {
  private static final int NOTE_LENGTH_MAX = 10_000;

  ResultReport report(Instant now) {
    return new ResultReport(
        now, winners, prizesAwarded, valueAwarded, participants, ReasonForm.text(note));
  }
}
