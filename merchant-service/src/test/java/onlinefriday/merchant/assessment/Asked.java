package onlinefriday.merchant.assessment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Bodies that ask the law. */
final class Asked {
  private Asked() {}

  /** A discount of 55 % in November 2026, outside any edition. */
  static Map<String, Object> asked() {
    Map<String, Object> body = new HashMap<>();
    body.put("form", "discount");
    body.put("start", "2026-11-20");
    body.put("end", "2026-11-30");
    body.put("provinces", List.of("79"));
    body.put("channel", "ECOMMERCE_ONLY");
    body.put("receivedAt", "2026-11-16T09:00:00+07:00");
    body.put("items", List.of(item("referencePrice", 200_000)));
    return body;
  }

  static Map<String, Object> item(String field, Object value) {
    Map<String, Object> item = new HashMap<>();
    item.put("sku", "A1");
    item.put("name", "Áo thun");
    item.put("goods", "ORDINARY");
    item.put("referencePrice", 200_000);
    item.put("referenceObservedOn", "2026-11-19");
    item.put("promotionalPrice", 90_000);
    item.put(field, value);
    return item;
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("form", "online_means"),
        Arguments.of("form", ""),
        Arguments.of("provinces", List.of()),
        Arguments.of("provinces", List.of("")),
        Arguments.of("provinces", Collections.singletonList(null)),
        Arguments.of("provinces", Collections.nCopies(64, "79")),
        Arguments.of("channel", "RADIO"),
        Arguments.of("editionId", "no-such-edition"),
        Arguments.of("totalPrizeValue", -1),
        Arguments.of("items", Collections.singletonList(null)),
        Arguments.of("items", List.of(item("sku", ""))),
        Arguments.of("items", List.of(item("sku", "a\nb"))),
        Arguments.of("items", List.of(item("sku", "x".repeat(65)))),
        Arguments.of("items", List.of(item("goods", "WINE"))),
        Arguments.of("items", List.of(item("units", 0))),
        Arguments.of("items", List.of(item("giftValue", -1))),
        Arguments.of("items", List.of(item("referencePrice", 1_000_000_000_001L))),
        Arguments.of("prizes", List.of(Map.of("value", 1_000_000))));
  }
}
