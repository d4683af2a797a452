package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a query demands of every document it finds: its fields, and those of its $and. */
final class Demands {
  private final Map<String, FieldFilter> fields = new TreeMap<>();

  static Demands of(Document query) {
    var demands = new Demands();
    demands.add(query);
    return demands;
  }

  private void add(Document query) {
    for (var entry : query.entrySet()) {
      if (entry.getKey().equals("$and") && entry.getValue() instanceof List<?> all) {
        all.stream().filter(Document.class::isInstance).forEach(part -> add((Document) part));
      } else if (!entry.getKey().startsWith("$")) {
        fields.computeIfAbsent(entry.getKey(), _ -> new FieldFilter()).demand(entry.getValue());
      }
    }
  }

  @Nullable FieldFilter of(String path) {
    return fields.get(path);
  }
}
