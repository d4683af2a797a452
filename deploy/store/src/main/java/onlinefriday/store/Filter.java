package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it is matched against one document after the other: parsed once, by MongoDB's rules.
 */
sealed interface Filter {
  boolean matches(Document document);

  record And(List<Filter> filters) implements Filter {
    static Filter of(List<Filter> filters) {
      return filters.size() == 1 ? filters.getFirst() : new And(List.copyOf(filters));
    }

    @Override
    public boolean matches(Document document) {
      for (Filter filter : filters) {
        if (!filter.matches(document)) {
          return false;
        }
      }
      return true;
    }
  }

  record Or(List<Filter> filters) implements Filter {
    @Override
    public boolean matches(Document document) {
      for (Filter filter : filters) {
        if (filter.matches(document)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not(Filter filter) implements Filter {
    @Override
    public boolean matches(Document document) {
      return !filter.matches(document);
    }
  }

  /**
   * Whether anything at a path passes: through arrays on the way to every object in them.
   *
   * @param elements whether an array at the end is tried element by element, and then as a whole
   */
  record At(FieldPath path, boolean elements, Test test) implements Filter {
    @Override
    public boolean matches(Document document) {
      return matches(document, 0);
    }

    private boolean matches(Document document, int depth) {
      Object value = document.getOrMissing(path.parts()[depth]);
      if (depth == path.parts().length - 1) {
        return elements && value instanceof List<?> list && anyOf(list) || test.passes(value);
      }
      if (value instanceof Document inner) {
        return matches(inner, depth + 1);
      }
      return value instanceof List<?> list ? anyIn(list, depth + 1) : test.passes(Values.MISSING);
    }

    private boolean anyOf(List<?> list) {
      for (Object element : list) {
        if (test.passes(element)) {
          return true;
        }
      }
      return false;
    }

    private boolean anyIn(List<?> list, int depth) {
      for (Object element : list) {
        if (element instanceof Document inner && matches(inner, depth)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What is asked of one value; of {@link Values#MISSING} where there is none. */
  interface Test {
    boolean passes(@Nullable Object value);
  }

  record Unless(Test test) implements Test {
    @Override
    public boolean passes(@Nullable Object value) {
      return !test.passes(value);
    }
  }

  /** Null is equal to nothing being there. */
  record Equal(@Nullable Object wanted) implements Test {
    @Override
    public boolean passes(@Nullable Object value) {
      return wanted == null
          ? value == null || value == Values.MISSING
          : Values.equal(value, wanted);
    }
  }

  /** One of many values; plain ones are looked up, as there may be thousands. */
  record OneOf(List<?> wanted, Set<Object> plain, List<?> others) implements Test {
    static Test of(List<?> wanted) {
      Set<Object> plain = HashSet.newHashSet(wanted.size());
      List<@Nullable Object> others = new ArrayList<>();
      for (Object value : wanted) {
        Object key = plain(value);
        if (key == null) {
          others.add(value);
        } else {
          plain.add(key);
        }
      }
      return new OneOf(wanted, plain, others);
    }

    private static @Nullable Object plain(@Nullable Object value) {
      return switch (value) {
        case String text -> text;
        case Integer number -> number.longValue();
        case Long number -> number;
        case ObjectId id -> id;
        case UUID id -> id;
        case Instant date -> date;
        case null, default -> null;
      };
    }

    @Override
    public boolean passes(@Nullable Object value) {
      Object key = plain(value);
      if (key == null) {
        return any(wanted, value);
      }
      return plain.contains(key) || key instanceof Long && any(others, value);
    }

    private static boolean any(List<?> values, @Nullable Object value) {
      for (Object one : values) {
        if (new Equal(one).passes(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Less or greater than a value of its own type. */
  record Compared(Object bound, KeyType type, boolean less, boolean greater, boolean equal)
      implements Test {
    static Test of(@Nullable Object bound, boolean less, boolean greater, boolean equal) {
      return switch (bound) {
        case null -> equal ? new Equal(null) : _ -> false;
        case Number number -> new Compared(number, KeyType.NUMBER, less, greater, equal);
        case String _, Boolean _, Instant _, ObjectId _, BinData _, UUID _ ->
            new Compared(bound, typeOf(bound), less, greater, equal);
        default ->
            throw Refusals.badValue(
                "The embedded store has no range of type " + Values.typeName(bound));
      };
    }

    private static KeyType typeOf(@Nullable Object value) {
      if (value instanceof Number) {
        return KeyType.NUMBER;
      }
      KeyType type = KeyType.of(value);
      return type == null ? KeyType.MAX_KEY : type;
    }

    @Override
    public boolean passes(@Nullable Object value) {
      if (value == Values.MISSING || typeOf(value) != type) {
        return false;
      }
      if (type == KeyType.NUMBER && (Values.isNaN(value) || Values.isNaN(bound))) {
        return equal && Values.isNaN(value) && Values.isNaN(bound);
      }
      int order =
          value instanceof String text && bound instanceof String limit
              ? Values.texts(text, limit)
              : Values.order(value, bound);
      return order == 0 ? equal : order < 0 ? less : greater;
    }
  }

  record Present() implements Test {
    @Override
    public boolean passes(@Nullable Object value) {
      return value != Values.MISSING;
    }
  }

  record Size(long wanted) implements Test {
    @Override
    public boolean passes(@Nullable Object value) {
      return value instanceof List<?> list && list.size() == wanted;
    }
  }

  record AnyElement(Predicate<@Nullable Object> wanted) implements Test {
    @Override
    public boolean passes(@Nullable Object value) {
      return value instanceof List<?> list && list.stream().anyMatch(wanted);
    }
  }
}
