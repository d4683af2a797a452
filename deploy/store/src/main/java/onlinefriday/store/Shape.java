package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query without its values, to name it where it is counted. */
final class Shape {
  private Shape() {}

  static String of(Search search) {
    String shape = of(search.query());
    return search.order().isEmpty()
        ? shape
        : shape
            + search.order().fields().stream()
                .map(field -> field.path() + ": " + (field.ascending() ? 1 : -1))
                .collect(Collectors.joining(", ", " sort {", "}"));
  }

  private static String of(Document query) {
    Map<String, String> fields = new TreeMap<>();
    query.forEach((field, value) -> fields.put(field, operators(value)));
    return fields.toString();
  }

  private static String operators(@Nullable Object value) {
    if (value instanceof Document document && !document.isEmpty()) {
      String operators = String.join(",", document.keySet());
      return operators.startsWith("$") ? operators : "$eq";
    }
    return "$eq";
  }
}
