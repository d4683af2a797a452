package onlinefriday.merchant.console;

import java.util.List;
import java.util.Map;
import onlinefriday.merchant.item.FiledItem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Between an item and the fields of its form, which are named like those of the API. */
final class ItemFields {
  private ItemFields() {}

  static ObjectNode read(MultiValueMap<String, String> typed) {
    return new FormFields(typed)
        .text("sku", "name", "goods", "category", "referenceObservedOn", "referenceSource")
        .number("referencePrice", "promotionalPrice", "giftValue", "units")
        .json();
  }

  static Map<String, List<String>> valuesOf(FiledItem item) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    put(values, "sku", item.sku());
    put(values, "name", item.name());
    put(values, "goods", item.goods());
    put(values, "category", item.category());
    put(values, "referencePrice", item.referencePrice());
    put(values, "referenceObservedOn", item.referenceObservedOn());
    put(values, "referenceSource", item.referenceSource());
    put(values, "promotionalPrice", item.promotionalPrice());
    put(values, "giftValue", item.giftValue());
    put(values, "units", item.units());
    return values;
  }

  private static void put(MultiValueMap<String, String> to, String field, @Nullable Object value) {
    to.add(field, value == null ? "" : value.toString());
  }
}
