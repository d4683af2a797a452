package onlinefriday.contracts.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.time.VietnamTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {
  private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
  private static final LocalDate AFTER = LocalDate.parse("2025-07-01");

  private final Provinces provinces = Provinces.registry();

  @ParameterizedTest(name = "{0}: {1} units, {2} of them municipalities")
  @CsvSource({
    "2024-12-31, 63, 5",
    "2025-01-01, 63, 6",
    "2025-06-30, 63, 6",
    "2025-07-01, 34, 6",
    "2026-04-29, 34, 6",
    "2026-04-30, 34, 7",
    "2026-08-31, 34, 7",
    "2026-09-01, 34, 8",
    "2026-09-19, 34, 8",
    "2026-09-20, 34, 9",
  })
  void everyDayHasItsUnits(LocalDate day, int units, int municipalities) {
    List<Province> on = provinces.on(day);

    assertThat(on).hasSize(units);
    assertThat(on).extracting(Province::code).doesNotHaveDuplicates();
    assertThat(on).filteredOn(p -> p.type() == Province.Type.MUNICIPALITY).hasSize(municipalities);
  }

  @ParameterizedTest(name = "{0} was {1} and is {2}")
  @CsvSource({
    "15, Yên Bái, Lào Cai",
    "24, Bắc Giang, Bắc Ninh",
    "44, Quảng Bình, Quảng Trị",
    "52, Bình Định, Gia Lai",
    "80, Long An, Tây Ninh",
    "82, Tiền Giang, Đồng Tháp",
    "91, Kiên Giang, An Giang",
  })
  void sevenCodesNameAnotherTerritorySinceTheMerger(String code, String then, String now) {
    assertThat(provinces.find(code, BEFORE)).map(Province::nameVi).hasValue(then);
    assertThat(provinces.find(code, AFTER)).map(Province::nameVi).hasValue(now);
  }

  @Test
  void every63rdHasOneSuccessorAmongThe34() {
    Stream<Province> successors =
        provinces.on(BEFORE).stream()
            .map(old -> provinces.successor(old.code(), BEFORE, AFTER).orElseThrow());

    assertThat(successors.map(Province::code).distinct()).hasSize(34);
  }

  @Test
  void aMergedProvinceIsFoundUnderItsSuccessor() {
    LocalDate in2023 = LocalDate.parse("2023-12-01");
    LocalDate today = LocalDate.parse("2026-11-21");

    assertThat(provinces.successor("60", in2023, today)) // Bình Thuận
        .map(Province::nameVi)
        .hasValue("Lâm Đồng");
    assertThat(provinces.successor("30", in2023, today)) // Hải Dương
        .map(Province::nameVi)
        .hasValue("Hải Phòng");
  }

  @Test
  void aTerritoryIsEveryUnitThatBecameIt() {
    assertThat(provinces.territoryOf("68", LocalDate.parse("2026-11-21"))) // Lâm Đồng
        .extracting(Province::nameVi)
        .containsExactly("Bình Thuận", "Đắk Nông", "Lâm Đồng", "Lâm Đồng");
    assertThat(provinces.territoryOf("75", LocalDate.parse("2026-11-21")))
        .extracting(unit -> unit.nameVi() + " " + unit.validFrom())
        .contains("Đồng Nai 2025-07-01", "Đồng Nai 2026-04-30");
    assertThat(provinces.territoryOf("68", BEFORE))
        .extracting(Province::nameVi)
        .containsExactly("Lâm Đồng");
    assertThat(provinces.territoryOf("60", AFTER)).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}, and {2} on {3}")
  @CsvSource({
    "79 01, 2026-11-01, 79, 2026-11-27, true",
    "79 01, 2026-11-01, 68, 2026-11-27, false",
    "60,    2025-06-30, 60, 2025-06-30, true", // Bình Thuận
    "60,    2025-06-30, 68, 2025-07-01, true", // has become part of Lâm Đồng
    "15,    2025-06-30, 15, 2025-07-01, true", // Yên Bái in Lào Cai, which has its code now
    "10,    2025-06-30, 15, 2025-07-01, true",
    "10,    2025-06-30, 10, 2025-07-01, false",
    "75,    2026-04-29, 75, 2026-04-30, true", // a city since
  })
  void codesOfAnEarlierDayAreFoundAmongThoseOfALater(
      String codes, LocalDate from, String code, LocalDate day, boolean among) {
    assertThat(
            provinces.isAmong(
                List.of(codes.split(" ")),
                VietnamTime.startOf(from),
                code,
                VietnamTime.startOf(day)))
        .isEqualTo(among);
  }

  @Test
  void whatStandsIsItsOwnSuccessor() {
    assertThat(provinces.successor("79", AFTER, LocalDate.parse("2026-11-21")))
        .map(Province::code)
        .hasValue("79");
  }

  @Test
  void anAbolishedCodeIsFoundByTheDayBefore() {
    assertThat(provinces.lastBefore("60", AFTER)).map(Province::nameVi).hasValue("Bình Thuận");
    assertThat(provinces.lastBefore("15", AFTER)).map(Province::nameVi).hasValue("Yên Bái");
    assertThat(provinces.lastBefore("46", BEFORE)).map(Province::nameVi).hasValue("Huế");
    assertThat(provinces.lastBefore("00", AFTER)).isEmpty();
    assertThat(provinces.lastBefore("60", LocalDate.parse("2008-08-01"))).isEmpty();
  }

  @Test
  void anAbolishedOrUnknownCodeIsNotInForce() {
    assertThat(provinces.inForce("60", BEFORE)).isTrue();
    assertThat(provinces.inForce("60", AFTER)).isFalse();
    assertThat(provinces.inForce("00", AFTER)).isFalse();
    assertThat(provinces.inForce("", AFTER)).isFalse();
    assertThat(provinces.inForce(null, AFTER)).isFalse();
    assertThat(provinces.successor("00", BEFORE, AFTER)).isEmpty();
  }
}
