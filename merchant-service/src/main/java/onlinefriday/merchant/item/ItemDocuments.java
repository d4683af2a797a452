package onlinefriday.merchant.item;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.merchant.law.Goods;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Items as the store has them: what is not known takes no room. */
final class ItemDocuments {
  static final String ITEMS = "items";
  static final String SET = "set";
  static final String SKUS = "skus";

  private ItemDocuments() {}

  /**
   * @param chunk its place in the set; ids of a set sort in filed order
   */
  static Document chunk(String setId, int chunk, List<FiledItem> items) {
    return new Document("_id", "%s/%05d".formatted(setId, chunk))
        .append(SET, setId)
        .append(SKUS, items.stream().map(FiledItem::sku).toList())
        .append(ITEMS, items.stream().map(ItemDocuments::document).toList());
  }

  /** What sorts behind every chunk of a set: the character after the slash. */
  static String after(String setId) {
    return setId + "0";
  }

  static List<FiledItem> items(Document chunk) {
    return chunk.getList(ITEMS, Document.class).stream().map(ItemDocuments::item).toList();
  }

  private static Document document(FiledItem item) {
    Document document =
        new Document("sku", item.sku())
            .append("name", item.name())
            .append("goods", "" + item.goods());
    append(document, "category", item.category());
    append(document, "price", item.referencePrice());
    LocalDate seen = item.referenceObservedOn();
    append(document, "seenOn", seen == null ? null : seen.toString());
    append(document, "seenAt", item.referenceSource());
    append(document, "promotional", item.promotionalPrice());
    append(document, "gift", item.giftValue() == 0 ? null : item.giftValue());
    append(document, "units", item.units() == 1 ? null : item.units());
    return document;
  }

  private static void append(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  private static FiledItem item(Document document) {
    String seenOn = document.getString("seenOn");
    return new FiledItem(
        document.getString("sku"),
        document.getString("name"),
        Goods.valueOf(document.getString("goods")),
        document.getString("category"),
        document.getLong("price"),
        seenOn == null ? null : LocalDate.parse(seenOn),
        document.getString("seenAt"),
        document.getLong("promotional"),
        document.get("gift", 0L),
        document.get("units", 1L));
  }
}
