package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of what a filter may say: operators and the shapes of their operands. Anything else is
 * an error before a document is looked at.
 */
final class FilterParser {
  private static final Set<String> JOINS = Set.of("$and", "$or", "$nor");

  private FilterParser() {}

  static Filter parse(Document filter) {
    List<Filter> all = new ArrayList<>(filter.size());
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith("$")) {
        field(FieldPath.checked(name), entry.getValue(), all);
      } else if (JOINS.contains(name)) {
        all.add(join(name, entry.getValue()));
      } else if (!name.equals("$comment")) {
        throw Refusals.badValue("unknown top level operator: " + name);
      }
    }
    return Filter.And.of(all);
  }

  private static Filter join(String name, @Nullable Object operand) {
    if (!(operand instanceof List<?> parts) || parts.isEmpty()) {
      throw Refusals.badValue(name + " must be a nonempty array");
    }
    List<Filter> filters = new ArrayList<>(parts.size());
    for (Object part : parts) {
      if (!(part instanceof Document document)) {
        throw Refusals.badValue(name + " entries need to be full objects");
      }
      filters.add(parse(document));
    }
    return switch (name) {
      case "$and" -> Filter.And.of(filters);
      case "$or" -> new Filter.Or(filters);
      default -> new Filter.Not(new Filter.Or(filters));
    };
  }

  private static void field(FieldPath path, @Nullable Object value, List<Filter> all) {
    Document operators = operators(value);
    if (operators != null) {
      operators.forEach((name, operand) -> all.add(operator(path, name, operand)));
    } else {
      all.add(new Filter.At(path, true, equal(value)));
    }
  }

  /** The operators of a field, null if the value is one to be equal to. */
  static @Nullable Document operators(@Nullable Object value) {
    return value instanceof Document document
            && !document.isEmpty()
            && document.keySet().iterator().next().startsWith("$")
        ? document
        : null;
  }

  private static Filter operator(FieldPath path, String name, @Nullable Object operand) {
    return switch (name) {
      case "$eq", "$gt", "$gte", "$lt", "$lte", "$in" ->
          new Filter.At(path, true, test(name, operand));
      case "$ne" -> new Filter.Not(new Filter.At(path, true, test("$eq", operand)));
      case "$nin" -> new Filter.Not(new Filter.At(path, true, test("$in", operand)));
      case "$exists" -> exists(path, operand);
      case "$size" -> new Filter.At(path, false, size(operand));
      case "$all" -> all(path, operand);
      case "$elemMatch" -> new Filter.At(path, false, elemMatch(operand));
      case "$not" -> not(path, operand);
      default -> throw Refusals.badValue("unknown operator: " + name);
    };
  }

  /** A test of one value: what $elemMatch may ask of an element, too. */
  private static Filter.Test test(String name, @Nullable Object operand) {
    return switch (name) {
      case "$eq" -> equal(operand);
      case "$in" -> in(operand);
      case "$ne" -> new Filter.Unless(equal(operand));
      case "$nin" -> new Filter.Unless(in(operand));
      case "$gt" -> Filter.Compared.of(operand, false, true, false);
      case "$gte" -> Filter.Compared.of(operand, false, true, true);
      case "$lt" -> Filter.Compared.of(operand, true, false, false);
      case "$lte" -> Filter.Compared.of(operand, true, false, true);
      default -> throw Refusals.badValue("unknown operator in $elemMatch: " + name);
    };
  }

  private static Filter.Test equal(@Nullable Object value) {
    return new Filter.Equal(literal(value));
  }

  private static @Nullable Object literal(@Nullable Object value) {
    if (value instanceof BsonRegularExpression || value instanceof BsonJavaScript) {
      throw Refusals.badValue(
          "The embedded store has no regular expressions or JavaScript in filters");
    }
    return value;
  }

  private static Filter.Test in(@Nullable Object operand) {
    if (!(operand instanceof List<?> values)) {
      throw Refusals.badValue("$in needs an array");
    }
    for (Object value : values) {
      literal(value);
      if (operators(value) != null) {
        throw Refusals.badValue("cannot nest $ under $in");
      }
    }
    return Filter.OneOf.of(values);
  }

  private static Filter exists(FieldPath path, @Nullable Object operand) {
    boolean wanted =
        switch (operand) {
          case Boolean truth -> truth;
          case Number number -> number.doubleValue() != 0;
          case null, default -> throw Refusals.badValue("$exists must be a boolean");
        };
    var exists = new Filter.At(path, false, new Filter.Present());
    return wanted ? exists : new Filter.Not(exists);
  }

  private static Filter.Test size(@Nullable Object operand) {
    long size = operand instanceof Number number ? number.longValue() : -1;
    if (size < 0 || !Values.equal(operand, size)) {
      throw Refusals.badValue("$size must be a whole number from 0");
    }
    return new Filter.Size(size);
  }

  private static Filter all(FieldPath path, @Nullable Object operand) {
    if (!(operand instanceof List<?> values)) {
      throw Refusals.badValue("$all needs an array");
    }
    List<Filter> each = new ArrayList<>(values.size());
    for (Object value : values) {
      if (operators(value) != null) {
        throw Refusals.badValue("no $ expressions in $all");
      }
      each.add(new Filter.At(path, true, equal(value)));
    }
    return each.isEmpty() ? new Filter.Or(List.of()) : Filter.And.of(each);
  }

  private static Filter.Test elemMatch(@Nullable Object operand) {
    if (!(operand instanceof Document document)) {
      throw Refusals.badValue("$elemMatch needs an Object");
    }
    if (operators(document) != null && !JOINS.contains(document.keySet().iterator().next())) {
      List<Filter.Test> tests = new ArrayList<>(document.size());
      document.forEach((name, value) -> tests.add(test(name, value)));
      return new Filter.AnyElement(
          element -> tests.stream().allMatch(test -> test.passes(element)));
    }
    Filter filter = parse(document);
    return new Filter.AnyElement(
        element ->
            element instanceof Document inner && filter.matches(inner)
                // to MongoDB an array within an array is an object of its positions
                || element instanceof List<?> && filter.matches(new Document()));
  }

  private static Filter not(FieldPath path, @Nullable Object operand) {
    if (operators(operand) == null) {
      throw Refusals.badValue("$not needs an object of operators");
    }
    List<Filter> all = new ArrayList<>();
    field(path, operand, all);
    return new Filter.Not(Filter.And.of(all));
  }
}
