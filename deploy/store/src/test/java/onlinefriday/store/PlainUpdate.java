package onlinefriday.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What an update makes of a document, written down from MongoDB's manual; empty for an error. */
final class PlainUpdate {
  private PlainUpdate() {}

  private static final class Refused extends RuntimeException {}

  static Optional<BsonDocument> applied(BsonDocument item, BsonDocument update) {
    BsonDocument after = item.clone();
    try {
      // new fields come in the order of their names, whatever the operators' order
      List<String[]> changes = new ArrayList<>();
      update.forEach(
          (operator, fields) -> {
            if (!operator.equals("$setOnInsert")) {
              fields
                  .asDocument()
                  .keySet()
                  .forEach(path -> changes.add(new String[] {path, operator}));
            }
          });
      changes.sort((x, y) -> x[0].compareTo(y[0]));
      for (String[] change : changes) {
        BsonValue operand = update.getDocument(change[1]).get(change[0]);
        change(after, List.of(change[0].split("\\.")), change[1], operand);
      }
      return Optional.of(after);
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private static void change(
      BsonDocument at, List<String> path, String operator, BsonValue operand) {
    boolean removes = operator.equals("$unset") || operator.equals("$pull");
    String name = path.getFirst();
    if (path.size() == 1) {
      leaf(at, name, operator, operand);
      return;
    }
    if (!at.containsKey(name) && !removes) {
      at.put(name, new BsonDocument());
    }
    if (at.get(name) instanceof BsonDocument inner) {
      change(inner, path.subList(1, path.size()), operator, operand);
    } else if (!removes) {
      throw new Refused();
    }
  }

  private static void leaf(BsonDocument at, String name, String operator, BsonValue operand) {
    BsonValue now = at.get(name);
    switch (operator) {
      case "$set" -> at.put(name, operand);
      case "$unset" -> at.remove(name);
      case "$inc", "$mul" ->
          at.put(name, computed(now, operand.asNumber(), operator.equals("$inc")));
      case "$min" -> {
        if (now == null || ReferenceOrder.ORDER.compare(operand, now) < 0) {
          at.put(name, operand);
        }
      }
      case "$max" -> {
        if (now == null || ReferenceOrder.ORDER.compare(operand, now) > 0) {
          at.put(name, operand);
        }
      }
      case "$push", "$addToSet" -> added(at, name, now, operator.equals("$push"), operand);
      case "$pull" -> pulled(at, name, now, operand);
      default -> throw new IllegalArgumentException(operator);
    }
  }

  private static BsonValue computed(@Nullable BsonValue now, BsonNumber operand, boolean adds) {
    BsonValue before = now;
    if (before == null) {
      if (adds) {
        return operand;
      }
      before = operand.getBsonType() == BsonType.INT64 ? new BsonInt64(0) : new BsonInt32(0);
    }
    if (!before.isNumber()) {
      throw new Refused();
    }
    BsonNumber number = before.asNumber();
    if (number.isDouble() || operand.isDouble()) {
      double left = number.doubleValue();
      double right = operand.doubleValue();
      return new BsonDouble(adds ? left + right : left * right);
    }
    BigInteger left = BigInteger.valueOf(number.longValue());
    BigInteger right = BigInteger.valueOf(operand.longValue());
    BigInteger result = adds ? left.add(right) : left.multiply(right);
    if (result.bitLength() > 63) {
      throw new Refused();
    }
    return number.isInt32() && operand.isInt32() && result.bitLength() < 32
        ? new BsonInt32(result.intValue())
        : new BsonInt64(result.longValue());
  }

  private static void added(
      BsonDocument at, String name, @Nullable BsonValue now, boolean always, BsonValue operand) {
    if (now != null && !now.isArray()) {
      throw new Refused();
    }
    var list = now == null ? new BsonArray() : now.asArray().clone();
    boolean each = operand.isDocument() && operand.asDocument().containsKey("$each");
    for (BsonValue value : each ? operand.asDocument().getArray("$each") : List.of(operand)) {
      if (always || list.stream().noneMatch(e -> ReferenceOrder.ORDER.compare(e, value) == 0)) {
        list.add(value);
      }
    }
    at.put(name, list);
  }

  private static void pulled(
      BsonDocument at, String name, @Nullable BsonValue now, BsonValue operand) {
    if (now == null) {
      return;
    }
    if (!now.isArray()) {
      throw new Refused();
    }
    var kept = new BsonArray();
    for (BsonValue element : now.asArray()) {
      if (!goes(element, operand)) {
        kept.add(element);
      }
    }
    at.put(name, kept);
  }

  private static boolean goes(BsonValue element, BsonValue operand) {
    if (!operand.isDocument()) {
      return ReferenceOrder.ORDER.compare(element, operand) == 0;
    }
    BsonDocument wanted = operand.asDocument();
    boolean operators = !wanted.isEmpty() && wanted.getFirstKey().startsWith("$");
    return operators
        ? PlainFilter.matches(new BsonDocument("e", element), new BsonDocument("e", wanted))
        : element.isDocument() && PlainFilter.matches(element.asDocument(), wanted);
  }
}
