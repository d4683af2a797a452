package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document an upsert begins with: what its filter says a field is equal to. */
final class Upsert {
  private static final String ID = "_id";

  /** Of these nothing follows for a field; of others MongoDB may conclude an equality. */
  private static final Set<String> NOT_EQUAL =
      Set.of("$gt", "$gte", "$lt", "$lte", "$ne", "$nin", "$exists", "$not", "$size");

  private Upsert() {}

  /**
   * @param idOnly for a replacement, which takes nothing else from the filter
   */
  static Document base(Document filter, boolean idOnly) {
    var base = new Document();
    collect(filter.cloneDeeply(), idOnly, base);
    return base;
  }

  private static void collect(Document filter, boolean idOnly, Document base) {
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      String name = entry.getKey();
      Object value = entry.getValue();
      if (name.equals("$and") && value instanceof List<?> parts) {
        parts.forEach(part -> collect((Document) part, idOnly, base));
      } else if (name.startsWith("$") && !name.equals("$comment")) {
        throw Refusals.badValue("The embedded store has no upsert with " + name + " in its filter");
      } else if (!name.startsWith("$")) {
        field(name, value, idOnly, base);
      }
    }
  }

  private static void field(String name, @Nullable Object value, boolean idOnly, Document base) {
    Document operators = FilterParser.operators(value);
    if (operators == null) {
      equal(name, value, idOnly, base);
      return;
    }
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      if (operator.getKey().equals("$eq")) {
        equal(name, operator.getValue(), idOnly, base);
      } else if (!NOT_EQUAL.contains(operator.getKey())) {
        throw Refusals.badValue(
            "The embedded store has no upsert with " + operator.getKey() + " in its filter");
      }
    }
  }

  private static void equal(String name, @Nullable Object value, boolean idOnly, Document base) {
    if (idOnly && !name.equals(ID)) {
      return;
    }
    String[] parts = name.split("\\.");
    Document parent = base;
    for (int i = 0; i < parts.length - 1; i++) {
      Object inner = parent.computeIfAbsent(parts[i], _ -> new Document());
      if (!(inner instanceof Document next)) {
        throw twice(name);
      }
      parent = next;
    }
    if (parent.containsKey(parts[parts.length - 1])) {
      throw twice(name);
    }
    parent.put(parts[parts.length - 1], value);
  }

  private static MongoServerError twice(String name) {
    return new MongoServerError(
        ErrorCode.NotSingleValueField,
        "cannot infer query fields to set, path '" + name + "' is matched twice");
  }
}
