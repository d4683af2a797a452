package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** An index as a command asks for it and as the catalogue describes it. */
record IndexDescription(
    String namespace, String name, List<Ordered.Field> keys, boolean unique, boolean sparse) {
  private static final List<Ordered.Field> ID = List.of(new Ordered.Field("_id", true));

  static IndexDescription of(Document description) {
    return new IndexDescription(
        Fields.text(description, "ns"),
        Fields.text(description, "name"),
        keys(Fields.document(description, "key")),
        Utils.isTrue(description.get("unique")),
        Utils.isTrue(description.get("sparse")));
  }

  static List<Ordered.Field> keys(Document key) {
    List<Ordered.Field> keys = new ArrayList<>();
    key.keySet()
        .forEach(
            path -> keys.add(new Ordered.Field(path, Fields.number(key, path).intValue() > 0)));
    return List.copyOf(keys);
  }

  boolean isOfId() {
    return keys.equals(ID);
  }
}
