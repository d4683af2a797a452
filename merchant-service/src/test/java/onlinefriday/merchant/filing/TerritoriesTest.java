package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.merchant.law.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {
  private final Territories beforeTheMerger = on("2025-06-30T10:00:00Z");
  private final Territories now = on("2026-11-16T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // code, first day of the programme, officer of, sees it now, saw it then
    "60, 2025-06-20, 68, true,  false",
    "60, 2025-06-20, 60, false, true",
    "68, 2025-06-20, 68, true,  true",
    "82, 2025-06-20, 82, true,  true",
    "80, 2025-06-20, 80, true,  true",
    "72, 2025-06-20, 80, true,  false",
    "79, 2026-11-27, 79, true,  false",
    "22, 2026-11-27, 22, true,  false",
    "22, 2026-08-01, 22, true,  false",
    "79, 2026-11-27, 01, false, false"
  })
  void whoSeesAFilingFollowsFromTheDaysOfBoth(
      String code, String start, String officer, boolean sees, boolean saw) {
    List<String> units = now.unitsOf(terms(code, start));
    assertThat(units).hasSize(1);
    assertThat(now.unitsOf(officer).containsAll(units)).isEqualTo(sees);
    assertThat(beforeTheMerger.unitsOf(officer).containsAll(units)).isEqualTo(saw);
  }

  @Test
  void whatNamesNothingIsNowhere() {
    assertThat(now.unitsOf(terms("60", "2026-11-27"))).isEmpty();
    assertThat(now.unitsOf("60")).isEmpty();
    assertThat(now.unitsOf((String) null)).isEmpty();
  }

  @Test
  void aReceiptOfAMergedProvinceIsItsSuccessors() {
    LocalDate then = LocalDate.parse("2025-06-20");
    assertThat(now.isNow("60", then, "68")).isTrue();
    assertThat(now.isNow("60", then, "60")).isFalse();
    assertThat(beforeTheMerger.isNow("60", then, "60")).isTrue();
    assertThat(now.isNow("79", LocalDate.parse("2026-11-27"), "79")).isTrue();
    assertThat(now.isNow("79", LocalDate.parse("2026-11-27"), null)).isFalse();
    assertThat(now.isNow(null, then, "79")).isFalse();
  }

  private static Terms terms(String code, String start) {
    LocalDate first = LocalDate.parse(start);
    return new Terms(
        "x",
        "discount",
        first,
        first.plusDays(1),
        List.of(code),
        Channel.MIXED,
        null,
        0,
        List.of(),
        List.of());
  }

  private static Territories on(String instant) {
    return new Territories(
        Provinces.registry(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }
}
