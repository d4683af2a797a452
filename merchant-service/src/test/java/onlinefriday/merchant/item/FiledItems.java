package onlinefriday.merchant.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.merchant.law.Goods;
import org.jspecify.annotations.Nullable;

/** Goods for tests. */
public final class FiledItems {
  private FiledItems() {}

  public static FiledItem item(String sku) {
    return item(sku, 200_000L, 150_000L);
  }

  public static FiledItem item(String sku, @Nullable Long price, @Nullable Long promotional) {
    return new FiledItem(
        sku,
        "Áo thun " + sku,
        Goods.ORDINARY,
        "Thời trang",
        price,
        LocalDate.parse("2026-11-10"),
        "https://shop.example/" + sku,
        promotional,
        0,
        1);
  }

  public static List<FiledItem> items(int count) {
    return IntStream.range(0, count).mapToObj(i -> item("sku-" + i)).toList();
  }
}
