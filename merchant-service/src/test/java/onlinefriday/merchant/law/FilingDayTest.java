package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingDayTest {
  private final WorkingCalendar calendar = WorkingCalendar.read();

  @ParameterizedTest(name = "{2} whole working days before {0}: {1}")
  @CsvSource({
    // start, file by, days, in time until
    "2026-11-27, 2026-11-20, 3, 2026-11-22", // across 24/11, a holiday since 2026
    "2026-11-26, 2026-11-19, 3, 2026-11-19",
    "2026-11-24, 2026-11-18, 3, 2026-11-18",
    "2025-11-28, 2025-11-24, 3, 2025-11-24", // a year before, 24/11 was worked
    "2026-02-23, 2026-02-10, 3, 2026-02-10", // Tết: 16-20/02 off
    "2026-02-24, 2026-02-11, 3, 2026-02-11",
    "2026-02-16, 2026-02-10, 3, 2026-02-10",
    "2024-02-15, 2024-02-02, 3, 2024-02-04", // Tết: 08-14/02 off
    "2025-04-29, 2025-04-24, 3, 2025-04-24", // Saturday 26/04 was made up
    "2025-04-28, 2025-04-23, 3, 2025-04-23",
    "2025-05-05, 2025-04-25, 3, 2025-04-25",
    "2026-01-12, 2026-01-07, 3, 2026-01-07", // Saturday 10/01 was made up
    "2026-11-27, 2026-11-18, 5, 2026-11-18",
    "2025-11-14, 2025-11-06, 5, 2025-11-06",
  })
  void filingDayLeavesWholeWorkingDays(
      LocalDate start, LocalDate fileBy, int days, LocalDate inTimeUntil) {
    assertThat(calendar.filingDay(start, days)).isEqualTo(new FilingDay(fileBy, inTimeUntil, true));
  }

  @ParameterizedTest
  @CsvSource({
    "contest, 2026-11-20,",
    "contest, 2026-11-21,",
    "contest, 2026-11-22,",
    "contest, 2026-11-23, late-filing",
    "contest, 2026-11-27, late-filing",
    "contest, 2026-12-31, late-filing",
    "lucky_draw, 2026-11-18,",
    "lucky_draw, 2026-11-19, reply-may-be-late",
  })
  void aLateNotificationIsRefusedAndALateRegistrationWarns(
      String form, String received, @Nullable String found) {
    Sketch sketch = Sketch.of(form).from("2026-11-27").giving(100_000_000).receivedOn(received);

    assertThat(sketch.assessed().filing().late()).isEqualTo(found != null);
    assertThat(sketch.violations())
        .isEqualTo("late-filing".equals(found) ? List.of(found) : List.of());
    assertThat(sketch.warnings().contains("reply-may-be-late"))
        .isEqualTo("reply-may-be-late".equals(found));
  }

  @Test
  void theAnswerSaysThatTheStrictReadingIsADecision() {
    Finding late =
        Sketch.of("contest")
            .from("2026-11-27")
            .giving(100_000_000)
            .receivedOn("2026-11-23")
            .assessed()
            .violations()
            .getFirst();
    assertThat(late.message(Locale.of("vi"))).contains("cách tính chặt", "20/11/2026");
    assertThat(late.message(Locale.ENGLISH)).contains("strict reading", "2026-11-20");
    assertThat(late.rule().status()).isEqualTo(Status.UNVERIFIED);
  }

  @Test
  void whatNeedsNoFilingIsNeverLate() {
    Filing filing = Sketch.of("discount").receivedOn("2030-01-01").assessed().filing();
    assertThat(filing).isEqualTo(new Filing(Procedure.NONE, List.of(), null, false, null));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01, false", "2027-01-04, true", "2022-12-01, true", "2023-01-05, true"})
  void aYearWithoutATableOfHolidaysIsSaid(String start, boolean unverified) {
    Sketch draw = Sketch.of("lucky_draw").from(start);
    assertThat(draw.warnings()).isEqualTo(unverified ? List.of("calendar-unverified") : List.of());
    assertThat(Sketch.of("discount").from(start).warnings()).isEmpty();
  }

  @Test
  void aSwapDecidedLaterIsTakenFromTheSettings() {
    LocalDate monday = LocalDate.parse("2026-11-23");
    LocalDate saturday = LocalDate.parse("2026-11-28");
    WorkingCalendar swapped = WorkingCalendar.read(List.of(monday), List.of(saturday));

    assertThat(calendar.isWorkingDay(monday)).isTrue();
    assertThat(swapped.isWorkingDay(monday)).isFalse();
    assertThat(swapped.isWorkingDay(saturday)).isTrue();
    assertThat(swapped.filingDay(LocalDate.parse("2026-11-27"), 3).fileBy())
        .isEqualTo("2026-11-19");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 5, 2026-11-23",
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-23, 1, 2026-11-25", // the 24th is a holiday
    "2025-04-25, 1, 2025-04-26", // a Saturday that is worked
    "2026-11-16, 0, 2026-11-16"
  })
  void theDayOfAReplyIsCountedInWorkingDaysAfterReceipt(
      LocalDate received, int days, LocalDate due) {
    assertThat(calendar.after(received, days)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2023, 11", "2024, 12", "2025, 12", "2026, 14"})
  void everyYearHasItsWeekdaysOff(int year, int off) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(
            first
                .datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !calendar.isWorkingDay(day)))
        .hasSize(off);
  }
}
