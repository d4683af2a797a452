package onlinefriday.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.time.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionStateTest {
  /** Code 15 named Yên Bái until 2025-06-30 and names Lào Cai, which took it in, since. */
  @ParameterizedTest(name = "{0} {1} from {2}: held in {3} on {4}: {5}")
  @CsvSource({
    "NATIONAL,   , 2026-11-23, '',    2026-11-27, true",
    "NATIONAL,   , 2026-11-23, 79,    2026-11-27, true",
    "SECTOR,     , 2026-11-23, '',    2026-11-27, true",
    "PROVINCIAL, 79, 2026-11-23, 79,    2026-11-27, true",
    "PROVINCIAL, 79, 2026-11-23, '79 79', 2026-11-27, true",
    "PROVINCIAL, 79, 2026-11-23, '',    2026-11-27, false",
    "PROVINCIAL, 79, 2026-11-23, none,  2026-11-27, false",
    "PROVINCIAL, 79, 2026-11-23, 01,    2026-11-27, false",
    "PROVINCIAL, 79, 2026-11-23, '79 01', 2026-11-27, false",
    "PROVINCIAL,   , 2026-11-23, 79,    2026-11-27, false",
    "PROVINCIAL, 15, 2025-06-20, 15,    2025-06-25, true",
    "PROVINCIAL, 10, 2025-06-20, 15,    2025-06-25, false",
    "PROVINCIAL, 10, 2025-06-20, 15,    2025-07-01, true",
    "PROVINCIAL, 10, 2025-06-20, 10,    2025-07-01, false",
    "PROVINCIAL, 74, 2025-06-20, 79,    2025-06-30, false",
    "PROVINCIAL, 75, 2026-04-20, 75,    2026-05-02, true",
  })
  void aProvincesEditionIsConcentratedOnlyInThatProvince(
      Kind kind,
      @Nullable String province,
      LocalDate first,
      String held,
      LocalDate day,
      boolean concentrated) {
    EditionState edition = edition(kind, province, first, true);
    List<String> provinces =
        held.equals("none") ? List.of() : held.isEmpty() ? null : List.of(held.split(" "));

    assertThat(edition.isConcentratedIn(provinces, day)).isEqualTo(concentrated);
    assertThat(edition(kind, province, first, false).isConcentratedIn(provinces, day)).isFalse();
  }

  private static EditionState edition(
      Kind kind, @Nullable String province, LocalDate first, boolean concentrated) {
    return new EditionState(
        "e",
        1,
        kind,
        province,
        "Kỳ",
        "Edition",
        EditionState.State.PUBLISHED,
        new Week(first, first.plusDays(30)),
        null,
        concentrated,
        null,
        null,
        null,
        null);
  }
}
