package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The $group stage: sums, least and greatest of what documents with one key have. */
final class Grouping implements UnaryOperator<Iterator<Document>> {
  private static final int NO_ID = 15955;
  private static final int NOT_ACCUMULATOR = 40234;
  private static final int UNKNOWN_GROUP_OPERATOR = 15952;
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Function<Document, @Nullable Object> key;
  private final Map<String, Asked> asked;

  private enum Kind {
    SUM,
    MIN,
    MAX
  }

  private record Asked(Kind kind, Function<Document, @Nullable Object> value) {}

  private record Group(@Nullable Object key, Map<String, Accumulator> accumulators) {}

  private Grouping(Function<Document, @Nullable Object> key, Map<String, Asked> asked) {
    this.key = key;
    this.asked = asked;
  }

  static Grouping parse(Document stage) {
    if (!stage.containsKey("_id")) {
      throw new MongoServerError(NO_ID, "a group specification must include an _id");
    }
    Map<String, Asked> asked = new LinkedHashMap<>();
    stage.forEach(
        (field, value) -> {
          if (!field.equals("_id")) {
            asked.put(field, asked(field, value));
          }
        });
    return new Grouping(Expression.parse(stage.get("_id")), asked);
  }

  private static Asked asked(String field, @Nullable Object value) {
    if (!(value instanceof Document document) || document.size() != 1 || field.contains(".")) {
      throw new MongoServerError(
          NOT_ACCUMULATOR, "The field '" + field + "' must be an accumulator object");
    }
    String name = document.keySet().iterator().next();
    Kind kind =
        switch (name) {
          case "$sum" -> Kind.SUM;
          case "$min" -> Kind.MIN;
          case "$max" -> Kind.MAX;
          default ->
              throw new MongoServerError(
                  UNKNOWN_GROUP_OPERATOR,
                  "unknown group operator '" + name + "'. The embedded store does not have it");
        };
    return new Asked(kind, Expression.parse(document.get(name)));
  }

  @Override
  public Iterator<Document> apply(Iterator<Document> documents) {
    Map<byte[], Group> groups = new TreeMap<>(Arrays::compareUnsigned);
    List<Group> inOrder = new ArrayList<>();
    while (documents.hasNext()) {
      Document document = documents.next();
      Object found = key.apply(document);
      Object value = found == Values.MISSING ? null : found;
      Group group =
          groups.computeIfAbsent(
              KeyWriter.bytesOf(value),
              _ -> {
                var added = new Group(value, new LinkedHashMap<>());
                inOrder.add(added);
                return added;
              });
      if (inOrder.size() > StoreLimits.GROUPS_MAX) {
        throw Refusals.tooManyGroups();
      }
      asked.forEach(
          (field, ask) ->
              group
                  .accumulators()
                  .computeIfAbsent(field, _ -> new Accumulator(ask.kind()))
                  .add(ask.value().apply(document)));
    }
    return inOrder.stream().map(Grouping::document).iterator();
  }

  private static Document document(Group group) {
    var document = new Document("_id", group.key());
    group.accumulators().forEach((field, accumulator) -> document.put(field, accumulator.result()));
    return document;
  }

  /** Sums exactly and rounds once; an integer beyond int64 becomes a double, as MongoDB has it. */
  private static final class Accumulator {
    private final Kind kind;
    private @Nullable Object extreme;
    private BigDecimal sum = BigDecimal.ZERO;
    private double special;
    private boolean doubles;
    private boolean longs;

    Accumulator(Kind kind) {
      this.kind = kind;
    }

    void add(@Nullable Object value) {
      if (kind == Kind.SUM) {
        if (value instanceof Number number) {
          plus(number);
        }
      } else if (value != null && value != Values.MISSING) {
        int sign = kind == Kind.MIN ? -1 : 1;
        if (extreme == null || Integer.signum(Values.order(value, extreme)) == sign) {
          KeyWriter.bytesOf(value);
          extreme = value;
        }
      }
    }

    private void plus(Number number) {
      switch (number) {
        case Decimal128 _ ->
            throw Refusals.badValue("The embedded store has no $sum of decimal128");
        case Double value -> {
          doubles = true;
          if (Double.isNaN(value) || Double.isInfinite(value)) {
            special += value;
          } else {
            sum = sum.add(new BigDecimal(value));
          }
        }
        default -> {
          longs |= number instanceof Long;
          sum = sum.add(BigDecimal.valueOf(number.longValue()));
        }
      }
    }

    @Nullable Object result() {
      if (kind != Kind.SUM) {
        return extreme;
      }
      if (doubles || sum.compareTo(LONG_MIN) < 0 || sum.compareTo(LONG_MAX) > 0) {
        return sum.doubleValue() + special;
      }
      long whole = sum.longValueExact();
      if (longs || (int) whole != whole) {
        return whole;
      }
      return (int) whole;
    }
  }
}
