package onlinefriday.merchant.deal;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Goods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCutTest {
  @ParameterizedTest
  @CsvSource({
    "200000, 100000, 100000, 5000",
    "200000, 100001, 99999, 4999",
    "3, 2, 1, 3333",
    "3, 1, 2, 6666",
    "1000000000000, 0, 1000000000000, 10000",
    "1000000000000, 1, 999999999999, 9999",
  })
  void shareIsExactAndNeverRoundedUp(long before, long now, long saving, int bps) {
    assertThat(PriceCut.of(item(before, now))).contains(new PriceCut(saving, bps));
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "100, 101", ", 50", "100, ", "0, 0"})
  void whatSavesNothingHasNoShare(@Nullable Long before, @Nullable Long now) {
    assertThat(PriceCut.of(item(before, now))).isEmpty();
  }

  private static FiledItem item(@Nullable Long before, @Nullable Long now) {
    return new FiledItem("A1", "Áo", Goods.ORDINARY, null, before, null, null, now, 0, 1);
  }
}
