package onlinefriday.merchant.law;

import static onlinefriday.merchant.law.Sketch.withGift;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCapTest {
  @ParameterizedTest(name = "{0} from {1}: a gift of {2} with {3}")
  @CsvSource({
    "gift_with_purchase, 2025-11-14, 100000, 200000,",
    "gift_with_purchase, 2025-11-14, 100001, 200000, unit-value-over-cap programme-value-over-cap",
    "voucher, 2024-12-01, 100001, 200000, unit-value-over-cap programme-value-over-cap",
    "contest, 2025-11-14, 100001, 200000, programme-value-over-cap",
    "lucky_draw, 2025-11-14, 100001, 200000, programme-value-over-cap",
    "loyalty, 2025-11-14, 100001, 200000, programme-value-over-cap",
    "loyalty, 2025-11-14, 100000, 200000,",
    "sample, 2025-11-14, 200001, 200000,",
    "gift_no_purchase, 2025-11-14, 200001, 200000,",
    "event, 2025-11-14, 200001, 200000,",
    "other_approved, 2024-11-30, 100001, 200000, unit-value-over-cap programme-value-over-cap",
    "other_approved, 2024-12-01, 100001, 200000,",
    "gift_with_purchase, 2026-06-25, 100001, 200000,"
        + " unit-value-over-cap programme-value-over-cap",
    "gift_with_purchase, 2026-06-26, 100001, 200000,",
  })
  void capsBindTheFormsTheyAreMadeFor(
      String form, String start, long gift, long price, @Nullable String violations) {
    Sketch sketch = Sketch.of(form).from(start).selling(withGift(price, gift, 3));

    assertThat(sketch.violations())
        .isEqualTo(violations == null ? List.of() : List.of(violations.split(" ")));
  }

  @Test
  void sinceTheDecreeOf2026ThatWasNotReadGoingOverWarns() {
    Sketch sketch =
        Sketch.of("gift_with_purchase").from("2026-06-26").selling(withGift(200_000, 100_001, 1));
    assertThat(sketch.warnings()).containsExactly("cap-unverified", "cap-unverified");
  }

  @Test
  void aConcentratedProgrammeAllowsTheWholeValueAndNotADongMore() {
    Sketch sketch = Sketch.of("gift_with_purchase").from("2026-11-27").until("2026-11-28");
    sketch.partOf("2026-11-27", "2026-11-29");

    assertThat(sketch.selling(withGift(200_000, 200_000, 1)).assessed().violations()).isEmpty();
    assertThat(sketch.selling(withGift(200_000, 200_001, 1)).violations())
        .containsExactly("unit-value-over-cap", "programme-value-over-cap");
  }

  @Test
  void theLargerOfPrizesAndGiftsIsWhatIsGivenAway() {
    Sketch draw = Sketch.of("lucky_draw").selling(withGift(200_000, 1, 100));

    assertThat(draw.giving(10_000_000).violations()).isEmpty();
    assertThat(draw.giving(10_000_001).violations()).containsExactly("programme-value-over-cap");
    assertThat(draw.giving(0).selling(withGift(200_000, 100_001, 100)).violations())
        .containsExactly("programme-value-over-cap");
  }

  @Test
  void aTotalThatLeavesPricesOutProvesNothing() {
    Item unpriced = Sketch.item(Goods.ORDINARY, null, null);
    Sketch draw = Sketch.of("lucky_draw").giving(1_000_000);

    assertThat(draw.violations()).isEmpty();
    assertThat(draw.selling(withGift(10, 0, 1), unpriced).violations()).isEmpty();
    assertThat(draw.assessed().judgements())
        .filteredOn(j -> j.rule().id() == RuleId.PROGRAMME_VALUE_CAP)
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.NOT_JUDGED);
  }

  @Test
  void thatTheTotalCapBindsDiscountsIsALiteralReadingAndWarns() {
    Sketch discount = Sketch.of("discount").giving(100_001).selling(withGift(200_000, 0, 1));
    assertThat(discount.violations()).isEmpty();
    assertThat(discount.warnings()).containsExactly("cap-unverified");
  }

  @Test
  void nothingOverflows() {
    Sketch draw = Sketch.of("lucky_draw").giving(Long.MAX_VALUE);
    Item huge = withGift(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(draw.selling(huge, huge).violations()).containsExactly("programme-value-over-cap");
  }

  @ParameterizedTest
  @CsvSource({"10000000, 10", "9999999, 9"})
  void aPrizeTableThatDoesNotAddUpIsFlagged(long announced, long count) {
    Sketch draw = Sketch.of("lucky_draw").giving(announced);
    boolean addsUp = announced == 1_000_000 * count;
    assertThat(draw.withPrizes(new Prize(1_000_000, count)).warnings())
        .isEqualTo(addsUp ? List.of() : List.of("prize-table-mismatch"));
  }
}
