package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The list of what an update may do to a field. */
enum Operator {
  SET("$set"),
  SET_ON_INSERT("$setOnInsert"),
  UNSET("$unset"),
  INC("$inc"),
  MUL("$mul"),
  MIN("$min"),
  MAX("$max"),
  CURRENT_DATE("$currentDate"),
  PUSH("$push"),
  ADD_TO_SET("$addToSet"),
  PULL("$pull");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    throw Refusals.failedToParse(
        "Unknown modifier: " + sign + ". The embedded store does not have it");
  }

  /** Whether it only takes away, so that it makes no path. */
  boolean removes() {
    return this == UNSET || this == PULL;
  }

  /** Checks what was given, and gives what {@link #applied} takes. */
  @Nullable Object operand(String path, @Nullable Object given, Instant now) {
    return switch (this) {
      case MIN, MAX -> ordered(given);
      case INC, MUL -> number(path, given);
      case CURRENT_DATE -> date(path, given, now);
      case PUSH, ADD_TO_SET -> each(given);
      case PULL -> pulled(given);
      default -> given;
    };
  }

  private static @Nullable Object ordered(@Nullable Object given) {
    KeyWriter.bytesOf(given);
    return given;
  }

  private Number number(String path, @Nullable Object given) {
    if (given instanceof Decimal128) {
      throw Refusals.badValue("The embedded store has no decimal128 in " + sign);
    }
    if (given instanceof Number number) {
      return number;
    }
    throw new MongoServerError(
        ErrorCode.TypeMismatch,
        "Cannot apply " + sign + " with a non-numeric argument: {" + path + ": ...}");
  }

  private static Instant date(String path, @Nullable Object given, Instant now) {
    boolean asked =
        given instanceof Boolean
            || given instanceof Document type
                && type.size() == 1
                && "date".equals(type.get("$type"));
    if (!asked) {
      throw Refusals.badValue(
          "$currentDate of '" + path + "' must be true or {$type: 'date'} in the embedded store");
    }
    return now;
  }

  private List<?> each(@Nullable Object given) {
    Document modifiers = FilterParser.operators(given);
    if (modifiers == null) {
      return Collections.singletonList(given);
    }
    if (modifiers.size() != 1 || !(modifiers.get("$each") instanceof List<?> values)) {
      throw Refusals.badValue(sign + " takes a value or {$each: [...]} in the embedded store");
    }
    return values;
  }

  /** The elements that go: those equal to a value, or those a filter finds. */
  private static Predicate<@Nullable Object> pulled(@Nullable Object given) {
    if (given instanceof BsonRegularExpression) {
      throw Refusals.badValue("The embedded store has no regular expressions in $pull");
    }
    if (FilterParser.operators(given) != null) {
      Filter filter = FilterParser.parse(new Document("element", given));
      return element -> filter.matches(new Document("element", element));
    }
    if (given instanceof Document document) {
      Filter filter = FilterParser.parse(document);
      return element -> element instanceof Document inner && filter.matches(inner);
    }
    return element -> Values.equal(element, given);
  }

  boolean applied(Document parent, Change change) {
    String name = change.last();
    Object now = parent.getOrMissing(name);
    Object operand = change.operand();
    return switch (this) {
      case SET, SET_ON_INSERT, CURRENT_DATE -> put(parent, name, now, operand);
      case UNSET -> now != Values.MISSING && removed(parent, name);
      case INC, MUL -> put(parent, name, now, computed(change.path(), now, operand));
      case MIN -> isBeyond(operand, now, -1) && put(parent, name, now, operand);
      case MAX -> isBeyond(operand, now, 1) && put(parent, name, now, operand);
      case PUSH, ADD_TO_SET -> added(parent, change, now);
      case PULL -> pulled(parent, change, now);
    };
  }

  private static boolean removed(Document parent, String name) {
    parent.remove(name);
    return true;
  }

  private static boolean put(
      Document parent, String name, @Nullable Object now, @Nullable Object value) {
    if (Values.identical(now, value)) {
      return false;
    }
    parent.put(name, value);
    return true;
  }

  private static boolean isBeyond(@Nullable Object operand, @Nullable Object now, int sign) {
    return now == Values.MISSING || Integer.signum(Values.order(operand, now)) == sign;
  }

  private Number computed(String path, @Nullable Object now, @Nullable Object given) {
    var operand = (Number) Objects.requireNonNull(given);
    if (now == Values.MISSING) {
      return result(operand instanceof Long ? (Number) 0L : (Number) 0, operand, path);
    }
    if (now instanceof Decimal128) {
      throw Refusals.badValue("The embedded store has no decimal128 in " + sign);
    }
    if (now instanceof Number number) {
      return result(number, operand, path);
    }
    throw new MongoServerError(
        ErrorCode.TypeMismatch,
        "Cannot apply "
            + sign
            + " to a value of non-numeric type: the field '"
            + path
            + "' has type "
            + Values.typeName(now));
  }

  /** An int32 that overflows becomes an int64; an int64 that does is an error. */
  private Number result(Number now, Number operand, String path) {
    if (now instanceof Double || operand instanceof Double) {
      double left = now.doubleValue();
      double right = operand.doubleValue();
      return this == INC ? left + right : left * right;
    }
    try {
      long result =
          this == INC
              ? Math.addExact(now.longValue(), operand.longValue())
              : Math.multiplyExact(now.longValue(), operand.longValue());
      boolean small = now instanceof Integer && operand instanceof Integer;
      if (small && (int) result == result) {
        return (int) result;
      }
      return result;
    } catch (ArithmeticException e) {
      throw Refusals.badValue(
          "Failed to apply "
              + sign
              + " operations to the current value of '"
              + path
              + "': overflow");
    }
  }

  private boolean added(Document parent, Change change, @Nullable Object now) {
    var values = (List<?>) Objects.requireNonNull(change.operand());
    if (now != Values.MISSING && !(now instanceof List<?>)) {
      throw notArray(change.path(), now);
    }
    List<@Nullable Object> list =
        now instanceof List<?> present ? new ArrayList<>(present) : new ArrayList<>();
    int before = list.size();
    for (Object value : values) {
      if (this == PUSH || list.stream().noneMatch(known -> Values.equal(known, value))) {
        list.add(value);
      }
    }
    parent.put(change.last(), list);
    return now == Values.MISSING || list.size() > before;
  }

  @SuppressWarnings("unchecked")
  private static boolean pulled(Document parent, Change change, @Nullable Object now) {
    if (now == Values.MISSING) {
      return false;
    }
    if (!(now instanceof List<?> present)) {
      throw notArray(change.path(), now);
    }
    List<@Nullable Object> list = new ArrayList<>(present);
    boolean changed = list.removeIf((Predicate<@Nullable Object>) change.operand());
    parent.put(change.last(), list);
    return changed;
  }

  private static MongoServerError notArray(String path, @Nullable Object value) {
    return Refusals.badValue(
        "The field '" + path + "' must be an array but is of type " + Values.typeName(value));
  }
}
