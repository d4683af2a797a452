package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order a query asks for. An array sorts by its least element, descending by its greatest. */
record SortOrder(List<Ordered.Field> fields, boolean naturalReverse) {
  private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;

  static SortOrder of(@Nullable Document orderBy) {
    List<Ordered.Field> fields = new ArrayList<>();
    if (orderBy == null || orderBy.isEmpty()) {
      return new SortOrder(fields, false);
    }
    if (orderBy.get("$natural") instanceof Number natural) {
      return new SortOrder(fields, natural.intValue() < 0);
    }
    for (var entry : orderBy.entrySet()) {
      if (!(entry.getValue() instanceof Number direction) || direction.intValue() == 0) {
        throw Refusals.unsupported("sort " + entry.getKey() + ": " + entry.getValue());
      }
      fields.add(new Ordered.Field(entry.getKey(), direction.intValue() > 0));
    }
    return new SortOrder(fields, false);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Bytes in whose unsigned order documents have this order. */
  byte[] key(Document document) {
    byte[] key = new byte[0];
    for (Ordered.Field field : fields) {
      List<byte[]> values = FieldPath.of(field.path()).in(document).encoded();
      byte[] value =
          field.ascending()
              ? values.stream().min(UNSIGNED).orElseThrow()
              : Bytes.inverted(values.stream().max(UNSIGNED).orElseThrow());
      key = Bytes.join(key, value);
    }
    return key;
  }
}
