package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it: values it must equal, or a
 * range of one type. It may let through more than the query, never less.
 */
final class FieldFilter {
  /** A bound of a range; a bare type mark bounds a type. */
  record Bound(byte[] bytes, boolean included) {}

  private @Nullable List<byte[]> points;
  private @Nullable Bound lower;
  private @Nullable Bound upper;

  /** Encoded ascending, in order and distinct. */
  @Nullable List<byte[]> points() {
    return points;
  }

  boolean ranged() {
    return lower != null || upper != null;
  }

  @Nullable Bound lower() {
    return lower;
  }

  @Nullable Bound upper() {
    return upper;
  }

  boolean matchesMissing() {
    return points == null || points.stream().anyMatch(point -> point[0] == KeyType.NULL.mark());
  }

  void demand(@Nullable Object demanded) {
    if (demanded instanceof Document document && isOperators(document)) {
      document.forEach(this::operator);
    } else {
      in(demanded == null ? Arrays.asList((Object) null) : List.of(demanded));
    }
  }

  private static boolean isOperators(Document document) {
    return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
  }

  private void operator(String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> in(operand == null ? Arrays.asList((Object) null) : List.of(operand));
      case "$in" -> in(operand instanceof Collection<?> values ? values : List.of(List.of()));
      case "$gt" -> lower(operand, false);
      case "$gte" -> lower(operand, true);
      case "$lt" -> upper(operand, false);
      case "$lte" -> upper(operand, true);
      default -> {} // the document is checked against it anyway
    }
  }

  private void in(Collection<?> values) {
    if (points != null) {
      return;
    }
    var encoded = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (Object value : values) {
      KeyType type = KeyType.of(value);
      if (type == null || type == KeyType.ARRAY || value instanceof BsonRegularExpression) {
        return;
      }
      encoded.add(KeyWriter.bytesOf(value));
    }
    points = List.copyOf(encoded);
  }

  private void lower(@Nullable Object value, boolean included) {
    KeyType type = rangeType(value);
    if (type == null || lower != null && lower.bytes().length > 1) {
      return;
    }
    lower = new Bound(KeyWriter.bytesOf(value), included);
    upper = upper == null ? new Bound(new byte[] {type.mark()}, true) : upper;
  }

  private void upper(@Nullable Object value, boolean included) {
    KeyType type = rangeType(value);
    if (type == null || upper != null && upper.bytes().length > 1) {
      return;
    }
    upper = new Bound(KeyWriter.bytesOf(value), included);
    lower = lower == null ? new Bound(new byte[] {type.mark()}, true) : lower;
  }

  /** Only types whose range stays within the type, and whose order is the query's. */
  private static @Nullable KeyType rangeType(@Nullable Object value) {
    KeyType type = KeyType.of(value);
    return switch (type) {
      case NUMBER, STRING, OBJECT_ID, BOOLEAN, DATE, TIMESTAMP -> type;
      case null, default -> null;
    };
  }

  /** The interval of this range after a prefix of a key. */
  Interval interval(byte[] prefix, boolean ascending, boolean oneBoundOnly) {
    Bound low = Objects.requireNonNull(lower);
    Bound high = Objects.requireNonNull(upper);
    if (oneBoundOnly && low.bytes().length > 1) {
      high = new Bound(new byte[] {low.bytes()[0]}, true);
    }
    byte[] first = Bytes.join(prefix, ascending ? low.bytes() : Bytes.inverted(high.bytes()));
    byte[] last = Bytes.join(prefix, ascending ? high.bytes() : Bytes.inverted(low.bytes()));
    boolean firstIncluded = ascending ? low.included() : high.included();
    boolean lastIncluded = ascending ? high.included() : low.included();
    return new Interval(
        firstIncluded ? first : Bytes.after(first), lastIncluded ? Bytes.after(last) : last);
  }
}
