package onlinefriday.merchant.law;

import static onlinefriday.merchant.law.Sketch.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountCapTest {
  @ParameterizedTest(name = "{0}: {1} of {2} is {4}{5}")
  @CsvSource({
    // start, promotional, reference, goods, violation, warning
    "2023-11-20, 60000, 200000, ORDINARY, discount-over-cap,",
    "2023-11-20, 100000, 200000, ORDINARY,,",
    "2023-11-20, 99999, 200000, ORDINARY, discount-over-cap,",
    "2023-11-20, 100001, 200001, ORDINARY,,",
    "2023-11-20, 100000, 200001, ORDINARY, discount-over-cap,",
    "2023-11-20, 60000, 200000, FRESH_FOOD,,",
    "2023-11-20, 60000, 200000, PRICE_STABILISED,,",
    "2023-11-20, 0, 200000, ORDINARY, discount-over-cap,",
    "2018-07-15, 0, 200000, ORDINARY, discount-over-cap,",
    "2018-07-14, 0, 200000, ORDINARY,, cap-unverified",
    "2024-11-30, 99999, 200000, ORDINARY, discount-over-cap,",
    "2024-12-01, 99999, 200000, ORDINARY, discount-over-cap,",
    "2025-06-30, 99999, 200000, ORDINARY, discount-over-cap,",
    "2025-07-01, 99999, 200000, ORDINARY, discount-over-cap,",
    "2026-06-25, 99999, 200000, ORDINARY, discount-over-cap,",
    "2026-06-26, 99999, 200000, ORDINARY,, cap-unverified",
    "2026-07-01, 60000, 200000, ORDINARY,, cap-unverified",
    "2026-07-01, 100000, 200000, ORDINARY,,",
    "2026-07-01, 60000, 200000, FRESH_FOOD,,",
    "2026-07-01, -1, 200000, ORDINARY, discount-over-100,",
    "2025-11-14, -1, 200000, FRESH_FOOD, discount-over-100,",
    "2025-11-14, 1, 1, ORDINARY,,",
    "2025-11-14, 1, 2, ORDINARY,,",
    "2025-11-14, 1, 3, ORDINARY, discount-over-cap,",
    "2025-11-14, 200001, 200000, ORDINARY,, price-above-reference",
    "2025-11-14, , 200000, ORDINARY,,",
  })
  void halfIsAllowedAndOneDongMoreIsNot(
      String start,
      @Nullable Long promotional,
      long reference,
      Goods goods,
      @Nullable String violation,
      @Nullable String warning) {
    Sketch sketch = Sketch.of("discount").from(start).selling(item(goods, reference, promotional));

    assertThat(sketch.violations()).isEqualTo(listOf(violation));
    assertThat(sketch.warnings())
        .filteredOn(code -> !code.equals("procedure-unverified"))
        .isEqualTo(listOf(warning));
  }

  @ParameterizedTest(name = "from {0} to {1}, the end exclusive")
  @CsvSource({
    "2023-11-27, 2023-12-04, true",
    "2023-12-03, 2023-12-04, true",
    "2023-11-26, 2023-12-04, false",
    "2023-11-27, 2023-12-05, false",
  })
  void aConcentratedProgrammeAllowsAHundredPercentWithinItsDays(
      String start, String end, boolean concentrated) {
    Sketch sketch =
        Sketch.of("discount")
            .from(start)
            .until(end)
            .partOf("2023-11-27", "2023-12-03")
            .selling(item(200_000, 0L));

    assertThat(sketch.assessed().concentrated()).isEqualTo(concentrated);
    assertThat(sketch.assessed().caps().discountBps()).isEqualTo(concentrated ? 10_000 : 5_000);
    assertThat(sketch.violations()).isEqualTo(listOf(concentrated ? null : "discount-over-cap"));
  }

  @Test
  void otherFormsHaveNoCapOnDiscounts() {
    Sketch voucher = Sketch.of("voucher").selling(item(200_000, 1L));
    assertThat(voucher.violations()).isEmpty();
    assertThat(voucher.assessed().caps()).isEqualTo(new Caps(5_000, 5_000, null));
  }

  @Test
  void theMessageGivesMoneyNotARoundedPercentage() {
    Finding finding =
        Sketch.of("discount").selling(item(200_001, 100_000L)).assessed().violations().getFirst();

    assertThat(finding.item()).isEqualTo("A1");
    assertThat(finding.message(Locale.of("vi")))
        .contains("100.001\u00a0₫", "100.000\u00a0₫", "50%");
    assertThat(finding.message(Locale.ENGLISH)).contains("100,001\u00a0₫", "200,001\u00a0₫");
    assertThat(finding.rule().legalBasis()).isEqualTo("Thông tư 39/2025/TT-BCT, Điều 4");
  }

  private static List<String> listOf(@Nullable String code) {
    return code == null ? List.of() : List.of(code);
  }
}
