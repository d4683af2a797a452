package onlinefriday.merchant.law;

import static onlinefriday.merchant.law.Sketch.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTest {
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "180000, 2025-11-13, true",
    "180000, 2025-10-15, true", // 30 days before the start
    "180000, 2025-10-14, false",
    "180000, 2025-11-14, false", // the first day itself
    "200000, 2025-11-13, false",
    "220000, 2025-11-13, false",
  })
  void aPriceRaisedJustBeforeItIsCutIsFlagged(long declared, LocalDate observed, boolean raised) {
    Declaration earlier =
        new Declaration("A1", declared, observed, observed, observed.plusDays(1), false);
    assertThat(sketch("2025-11-14", "2025-11-16").after(earlier).warnings())
        .isEqualTo(raised ? List.of("reference-price-raised") : List.of());
  }

  @Test
  void otherGoodsAndUnknownDeclarationsSayNothing() {
    Declaration mine = discounted("2025-01-01", "2025-11-01", true);
    Declaration other =
        new Declaration("B2", 1L, mine.observedOn(), mine.start(), mine.end(), true);
    assertThat(sketch("2025-11-14", "2025-11-16").after(other).warnings()).isEmpty();
    assertThat(sketch("2025-01-01", "2025-12-31").warnings()).isEmpty();
  }

  @ParameterizedTest(name = "from {0} to {1} before {2}-{3}: {4}")
  @CsvSource({
    "2025-01-01, 2025-04-29, 2025-11-14, 2025-11-16, false", // 118 + 2
    "2025-01-01, 2025-04-30, 2025-11-14, 2025-11-16, true", // 119 + 2
    "2025-11-01, 2025-11-15, 2025-11-01, 2026-01-01, false", // days twice under discount count once
    "2024-09-01, 2025-01-01, 2025-01-01, 2025-01-10, false", // another year
    "2024-12-01, 2025-04-30, 2025-11-14, 2025-11-16, true",
    "2024-12-01, 2025-04-29, 2025-11-14, 2025-11-16, false",
    "2026-01-01, 2026-05-01, 2026-06-25, 2026-06-27, true",
    "2026-01-01, 2026-06-01, 2026-06-26, 2026-06-27, false", // the limit had gone
    "2025-06-01, 2025-06-02, 2025-12-01, 2026-05-15, true", // the year after the first
  })
  void moreThan120DaysAYearUnderDiscountAreFlagged(
      String from, String to, String start, String end, boolean flagged) {
    assertThat(sketch(start, end).after(discounted(from, to, true)).warnings())
        .isEqualTo(flagged ? List.of("discount-days-over-120") : List.of());
  }

  @Test
  void goodsWhosePriceStaysAreNotUnderDiscount() {
    Sketch samePrice =
        Sketch.of("discount").from("2025-11-14").until("2025-11-16").selling(item(200_000, null));
    assertThat(samePrice.after(discounted("2025-01-01", "2025-11-01", true)).warnings()).isEmpty();
  }

  @Test
  void aDeclarationWithoutAPriceIsNoEvidenceOfOneButItsDaysCount() {
    LocalDate start = LocalDate.parse("2025-01-01");
    LocalDate end = LocalDate.parse("2025-11-01");
    Declaration silent = new Declaration("A1", null, end, start, end, true);
    assertThat(sketch("2025-11-14", "2025-11-16").after(silent).warnings())
        .containsExactly("discount-days-over-120");
  }

  @Test
  void daysOfConcentratedProgrammesAreNotCounted() {
    Declaration concentrated = discounted("2025-01-01", "2025-11-01", false);
    assertThat(sketch("2025-11-14", "2025-11-16").after(concentrated).warnings()).isEmpty();

    Declaration ordinary = discounted("2025-01-01", "2025-06-01", true);
    Sketch inside = sketch("2025-11-14", "2025-11-16").partOf("2025-11-13", "2025-11-17");
    assertThat(inside.after(ordinary).warnings()).isEmpty();
  }

  @Test
  void whatWasDeclaredIsLookedAtAndNotKept() {
    List<WeakReference<Declaration>> seen = new ArrayList<>();
    LocalDate first = LocalDate.parse("2025-01-01");
    Stream<Declaration> year =
        Stream.iterate(first, day -> day.getYear() == 2025, day -> day.plusDays(1))
            .map(day -> new Declaration("A1", 200_000L, day, day, day.plusDays(1), true))
            .peek(declared -> seen.add(new WeakReference<>(declared)));
    Programme programme = sketch("2025-11-14", "2025-11-16").programme();

    var warnings = Sketch.ASSESSOR.assess(programme, Stream.concat(year, heldOf(seen))).warnings();

    assertThat(Sketch.codes(warnings)).containsExactly("discount-days-over-120");
  }

  /** Nothing, but in its turn looks how many are still held: the lowest, and the last in hand. */
  private static Stream<Declaration> heldOf(List<WeakReference<Declaration>> seen) {
    return Stream.of(seen)
        .flatMap(
            all -> {
              System.gc();
              assertThat(all).hasSize(365);
              assertThat(all.stream().filter(one -> !one.refersTo(null))).hasSizeLessThan(5);
              return Stream.empty();
            });
  }

  private static Sketch sketch(String start, String end) {
    return Sketch.of("discount").from(start).until(end).selling(item(200_000, 150_000L));
  }

  private static Declaration discounted(String start, String end, boolean counts) {
    return new Declaration(
        "A1",
        200_000L,
        LocalDate.parse(start),
        LocalDate.parse(start),
        LocalDate.parse(end),
        counts);
  }
}
