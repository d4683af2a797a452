package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverTest {
  @ParameterizedTest(name = "{0} from {1} in {2}: {3}")
  @CsvSource({
    "lucky_draw, 2023-11-20, 79, 79,",
    "lucky_draw, 2023-11-20, 79 01, MINISTRY,",
    "lucky_draw, 2023-11-20, 79 79, 79,",
    "lucky_draw, 2025-06-30, 79 01, MINISTRY,",
    "lucky_draw, 2025-07-01, 79 01, MINISTRY, receiver-unverified",
    "lucky_draw, 2026-11-27, 79, 79,",
    "other_approved, 2026-11-27, 79, MINISTRY,",
    "contest, 2025-11-14, 79 01, 79 01,",
    "discount, 2025-11-14, 79 01,,",
  })
  void oneProvinceHasItsDepartmentAndSeveralHaveTheMinistry(
      String form, String start, String provinces, @Nullable String who, @Nullable String warning) {
    Sketch sketch = Sketch.of(form).from(start).in(provinces.split(" ")).giving(100_000_000);

    assertThat(names(sketch)).isEqualTo(who == null ? List.of() : List.of(who.split(" ")));
    assertThat(sketch.warnings()).isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "60, 2025-06-30, true",
    "60, 2025-07-01, false",
    "00, 2025-06-30, false",
    "68, 2025-07-01, true",
    "10, 2025-06-30, true",
    "10, 2025-07-01, false",
    "79, 2008-07-31, false"
  })
  void aProvinceIsInForceOnTheFirstDayOrRefused(String code, String start, boolean inForce) {
    Sketch sketch = Sketch.of("discount").from(start).in(code);
    assertThat(sketch.violations())
        .isEqualTo(inForce ? List.of() : List.of("province-not-in-force"));
  }

  @Test
  void whatMergedIsReceivedByItsSuccessorFromTheMergerOn() {
    Sketch contest = Sketch.of("contest").from("2025-06-20").giving(100_000_000).in("60", "68");

    assertThat(names(contest.receivedOn("2025-06-01"))).containsExactly("60", "68");
    assertThat(names(contest.receivedOn("2025-06-30"))).containsExactly("60", "68");
    assertThat(names(contest.receivedOn("2025-07-01"))).containsExactly("68");
  }

  @Test
  void aReusedCodeStandsForTheTerritoryOfItsDay() {
    Sketch contest = Sketch.of("contest").from("2023-11-27").giving(100_000_000);
    // Bắc Ninh was 27, Bắc Giang 24; both are 24 today
    assertThat(names(contest.in("27").receivedOn("2025-07-01"))).containsExactly("24");
    assertThat(names(contest.in("24").receivedOn("2025-07-01"))).containsExactly("24");
    // Lào Cai was 10
    assertThat(names(contest.in("10").receivedOn("2023-11-01"))).containsExactly("10");
  }

  @Test
  void anAbolishedProvinceIsRefusedWithTheNameOfItsSuccessor() {
    Sketch sketch = Sketch.of("contest").from("2025-07-01").in("60").giving(100_000_000);
    Finding finding = sketch.assessed().violations().getFirst();

    assertThat(finding.message(Locale.of("vi"))).contains("60", "01/07/2025", "Lâm Đồng 68");
    assertThat(finding.message(Locale.ENGLISH)).contains("2025-07-01", "now Lâm Đồng 68");
    assertThat(names(sketch)).containsExactly("68");
  }

  private static List<String> names(Sketch sketch) {
    return sketch.assessed().filing().authorities().stream()
        .map(a -> a.province() == null ? a.kind().name() : a.province())
        .toList();
  }
}
