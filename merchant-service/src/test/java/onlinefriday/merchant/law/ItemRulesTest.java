package onlinefriday.merchant.law;

import static onlinefriday.merchant.law.Sketch.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRulesTest {
  @ParameterizedTest
  @CsvSource({
    "ALCOHOL, goods-not-promotable,",
    "TOBACCO, goods-not-promotable,",
    "BREAST_MILK_SUBSTITUTE, goods-not-promotable,",
    "MEDICINE,, goods-restricted",
    "ORDINARY,,",
  })
  void someGoodsAreNotToBePromoted(
      Goods goods, @Nullable String violation, @Nullable String warning) {
    Sketch sketch = Sketch.of("sample").selling(item(goods, 200_000L, null));
    assertThat(sketch.violations()).isEqualTo(violation == null ? List.of() : List.of(violation));
    assertThat(sketch.warnings()).isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @Test
  void goodsAreCalledByTheirNames() {
    Finding found =
        Sketch.of("sample").selling(item(Goods.TOBACCO, 1L, null)).assessed().violations().get(0);
    assertThat(found.message(Locale.of("vi"))).contains("thuốc lá");
    assertThat(found.message(Locale.ENGLISH)).contains("tobacco");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "-9223372036854775808"})
  void aPriceThatIsNotPositiveIsAllThatIsSaidOfAnItem(long price) {
    Sketch sketch = Sketch.of("discount").selling(item(Goods.TOBACCO, price, -5L));
    assertThat(sketch.violations()).containsExactly("price-not-positive");
    assertThat(sketch.warnings()).isEmpty();
  }

  @Test
  void withoutAPriceNoShareIsJudged() {
    Sketch sketch = Sketch.of("discount").selling(item(Goods.ALCOHOL, null, -1L));
    assertThat(sketch.violations()).containsExactly("goods-not-promotable", "discount-over-100");
    assertThat(sketch.warnings()).containsExactly("reference-price-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-15, false", // 30 days before 14/11
    "2025-10-14, true",
    "2025-11-13, false",
  })
  void aPriceObservedOver30DaysBeforeTheStartIsStale(LocalDate observed, boolean stale) {
    Item seen = new Item("A1", Goods.ORDINARY, 200_000L, observed, 150_000L, 0, 1);
    assertThat(Sketch.of("discount").from("2025-11-14").selling(seen).warnings())
        .isEqualTo(stale ? List.of("reference-price-stale") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2025-11-14", "2025-11-13"})
  void anEmptyPeriodIsAllThatIsSaid(String end) {
    Sketch sketch = Sketch.of("contest").from("2025-11-14").until(end).in("00").giving(100_000_000);
    sketch.selling(item(Goods.TOBACCO, 0L, null)).receivedOn("2030-01-01");
    assertThat(sketch.violations()).containsExactly("period-empty");
    assertThat(sketch.warnings()).isEmpty();
  }

  @Test
  void noFindingOfAnItemIsLeftOut() {
    Item[] many = new Item[20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Item("sku-" + i, Goods.ORDINARY, 200_000L, null, 1L, 0, 1);
    }
    assertThat(Sketch.of("discount").selling(many).assessed().violations())
        .hasSize(20_000)
        .extracting(Finding::item)
        .startsWith("sku-0")
        .endsWith("sku-19999")
        .doesNotHaveDuplicates();
  }
}
