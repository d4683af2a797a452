package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Prices as a marketplace shows them, on machines that have such a file. */
class RealProductsTest {
  private static final Path PRODUCTS =
      Path.of(System.getProperty("onlinefriday.real-data", "../../shared/data/real"))
          .resolve("products.csv");

  /** List price, price and rounded percentage end a row; what comes before may hold anything. */
  private static final Pattern ROW_END =
      Pattern.compile(",(\\d+),(\\d+),(\\d+),\\d{4}-\\d{2}-\\d{2}$", Pattern.MULTILINE);

  @Test
  void aPercentageRoundedTo50HidesNoDiscountOverHalf() throws IOException {
    assumeTrue(Files.exists(PRODUCTS), "no file of real products here");
    List<Item> items = new ArrayList<>();
    List<String> over = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    Matcher row = ROW_END.matcher(Files.readString(PRODUCTS));
    while (row.find()) {
      String sku = "row-" + items.size();
      long list = Long.parseLong(row.group(1));
      long price = Long.parseLong(row.group(2));
      items.add(new Item(sku, Goods.ORDINARY, list, null, price, 0, 1));
      if (2 * price < list) {
        over.add(sku);
        if (Long.parseLong(row.group(3)) <= 50) {
          hidden.add(sku);
        }
      }
    }

    Sketch sketch = Sketch.of("discount").selling(items.toArray(Item[]::new));
    assertThat(sketch.assessed().violations())
        .filteredOn(f -> f.code() == FindingCode.DISCOUNT_OVER_CAP)
        .extracting(Finding::item)
        .containsExactlyElementsOf(over)
        .containsAll(hidden);
    assertThat(hidden).isNotEmpty();
  }
}
