package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order a query asks for. An array sorts by its least element, descending by its greatest. */
record SortOrder(List<Ordered.Field> fields, boolean naturalReverse) {
  private static final int NO_NUMBER = 15974;
  private static final int NO_DIRECTION = 15975;
  private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;

  static SortOrder of(@Nullable Document orderBy) {
    List<Ordered.Field> fields = new ArrayList<>();
    if (orderBy == null || orderBy.isEmpty()) {
      return new SortOrder(fields, false);
    }
    if (orderBy.containsKey("$natural")) {
      if (orderBy.size() > 1) {
        throw Refusals.badValue("$natural sort cannot be combined with other fields");
      }
      return new SortOrder(fields, !isAscending("$natural", orderBy.get("$natural")));
    }
    if (orderBy.size() > StoreLimits.INDEX_FIELDS_MAX) {
      throw Refusals.badValue("too many fields in a sort: " + orderBy.size());
    }
    orderBy.forEach(
        (path, direction) ->
            fields.add(
                new Ordered.Field(FieldPath.checked(path).name(), isAscending(path, direction))));
    return new SortOrder(fields, false);
  }

  private static boolean isAscending(String path, @Nullable Object direction) {
    if (Values.equal(direction, 1) || Values.equal(direction, -1)) {
      return Values.equal(direction, 1);
    }
    throw direction instanceof Number
        ? new MongoServerError(
            NO_DIRECTION,
            "$sort key ordering must be 1 (for ascending) or -1 (for descending): " + path)
        : new MongoServerError(
            NO_NUMBER, "Illegal key in $sort specification: " + path + ": " + direction);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Bytes in whose unsigned order documents have this order. */
  byte[] key(Document document) {
    byte[] key = new byte[0];
    boolean array = false;
    for (Ordered.Field field : fields) {
      FieldPath.Values found = FieldPath.of(field.path()).in(document);
      if (array && found.array()) {
        // MongoDB sorts by the least pair of one element, or refuses, where two fields are in
        // arrays
        throw Refusals.badValue("cannot sort by two fields that are in arrays: " + field.path());
      }
      array |= found.array();
      List<byte[]> values = found.encoded();
      byte[] value =
          field.ascending()
              ? values.stream().min(UNSIGNED).orElseThrow()
              : Bytes.inverted(values.stream().max(UNSIGNED).orElseThrow());
      key = Bytes.join(key, value);
    }
    return key;
  }
}
