package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path through documents and through arrays of them. */
record FieldPath(String name, String[] parts) {
  static FieldPath of(String name) {
    return new FieldPath(name, name.split("\\."));
  }

  /** Of a command: an error where MongoDB means something by it that the store does not do. */
  static FieldPath checked(String name) {
    var path = new FieldPath(name, name.split("\\.", -1));
    if (path.parts.length > StoreLimits.DEPTH_MAX) {
      throw Refusals.badValue("A path has at most " + StoreLimits.DEPTH_MAX + " parts");
    }
    for (String part : path.parts) {
      if (part.isEmpty() || part.startsWith("$") || isPosition(part)) {
        throw Refusals.badValue(
            "The embedded store has no empty, numeric or $ parts in a path: '" + name + "'");
      }
    }
    return path;
  }

  /** Whether it could mean a position in an array. */
  static boolean isPosition(String part) {
    return !part.isEmpty() && part.chars().allMatch(at -> at >= '0' && at <= '9');
  }

  /** What a document has at a path: one value, or one for each element where an array is. */
  static final class Values {
    private final List<byte[]> encoded = new ArrayList<>(1);
    private final List<@Nullable Object> raw = new ArrayList<>(1);
    private boolean array;
    private boolean present;

    /** Encoded ascending, distinct; never empty. */
    List<byte[]> encoded() {
      return encoded;
    }

    @Nullable Object raw(int index) {
      return raw.get(index);
    }

    boolean array() {
      return array;
    }

    boolean present() {
      return present;
    }

    private void add(@Nullable Object value) {
      add(value, KeyWriter.bytesOf(value));
    }

    private void add(@Nullable Object value, byte[] bytes) {
      for (byte[] known : encoded) {
        if (Arrays.equals(known, bytes)) {
          return;
        }
      }
      encoded.add(bytes);
      raw.add(value);
    }
  }

  Values in(Document document) {
    var values = new Values();
    collect(document, 0, values);
    return values;
  }

  private void collect(Document document, int depth, Values values) {
    Object value = document.get(parts[depth]);
    if (value == null && !document.containsKey(parts[depth])) {
      values.add(null);
      return;
    }
    if (depth == parts.length - 1) {
      values.present = true;
      leaf(value, values);
    } else if (value instanceof Document inner) {
      collect(inner, depth + 1, values);
    } else if (value instanceof Collection<?> elements) {
      through(elements, depth + 1, values);
    } else {
      values.add(null);
    }
  }

  private void through(Collection<?> elements, int depth, Values values) {
    values.array = true;
    for (Object element : elements) {
      if (element instanceof Document inner) {
        collect(inner, depth, values);
      } else {
        values.add(null);
      }
    }
    if (elements.isEmpty()) {
      values.add(null);
    }
  }

  private static void leaf(@Nullable Object value, Values values) {
    if (!(value instanceof Collection<?> elements)) {
      values.add(value);
      return;
    }
    values.array = true;
    if (elements.isEmpty()) {
      values.add(null, new byte[] {KeyType.EMPTY_ARRAY.mark()});
    }
    elements.forEach(values::add);
  }
}
