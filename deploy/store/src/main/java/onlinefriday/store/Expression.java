package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an aggregation may compute of a document: a field, a constant, or an object of these. */
final class Expression {
  private Expression() {}

  static Function<Document, @Nullable Object> parse(@Nullable Object asked) {
    return switch (asked) {
      case String text when text.startsWith("$$") -> throw refused(text);
      case String text when text.startsWith("$") -> field(FieldPath.checked(text.substring(1)));
      case Document document -> object(document);
      case List<?> list -> throw refused(list);
      case null, default -> _ -> asked;
    };
  }

  private static RuntimeException refused(Object asked) {
    return Refusals.badValue("The embedded store has no expression " + asked);
  }

  private static Function<Document, @Nullable Object> object(Document document) {
    Map<String, Function<Document, @Nullable Object>> fields = new LinkedHashMap<>();
    document.forEach(
        (name, value) -> {
          if (name.startsWith("$") || name.contains(".")) {
            throw refused(document);
          }
          fields.put(name, parse(value));
        });
    return of -> {
      var computed = new Document();
      fields.forEach(
          (name, value) -> {
            Object found = value.apply(of);
            if (found != Values.MISSING) {
              computed.put(name, found);
            }
          });
      return computed;
    };
  }

  private static Function<Document, @Nullable Object> field(FieldPath path) {
    return document -> at(document, path.parts(), 0);
  }

  /** Through arrays on the way to a list of what their objects have. */
  private static @Nullable Object at(Document document, String[] parts, int depth) {
    Object value = document.getOrMissing(parts[depth]);
    if (depth == parts.length - 1) {
      return value;
    }
    if (value instanceof Document inner) {
      return at(inner, parts, depth + 1);
    }
    if (!(value instanceof List<?> list)) {
      return Values.MISSING;
    }
    List<@Nullable Object> found = new ArrayList<>();
    for (Object element : list) {
      Object one = element instanceof Document inner ? at(inner, parts, depth + 1) : Values.MISSING;
      if (one != Values.MISSING) {
        found.add(one);
      }
    }
    return found;
  }
}
