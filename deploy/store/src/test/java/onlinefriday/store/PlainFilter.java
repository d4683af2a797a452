package onlinefriday.store;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a filter finds, written down from MongoDB's manual on the driver's own types: as
 * plainly as possible, and with nothing of the store's.
 */
final class PlainFilter {
  private static final int NULL_RANK = ReferenceOrder.rank(BsonNull.VALUE);

  private PlainFilter() {}

  static boolean matches(BsonDocument item, BsonDocument filter) {
    return filter.entrySet().stream()
        .allMatch(
            entry ->
                switch (entry.getKey()) {
                  case "$and" -> parts(entry.getValue()).stream().allMatch(p -> matches(item, p));
                  case "$or" -> parts(entry.getValue()).stream().anyMatch(p -> matches(item, p));
                  case "$nor" -> parts(entry.getValue()).stream().noneMatch(p -> matches(item, p));
                  default -> field(item, entry.getKey(), entry.getValue());
                });
  }

  private static List<BsonDocument> parts(BsonValue operand) {
    return operand.asArray().stream().map(BsonValue::asDocument).toList();
  }

  private static boolean isOperators(BsonValue value) {
    return value.isDocument()
        && !value.asDocument().isEmpty()
        && value.asDocument().getFirstKey().startsWith("$");
  }

  private static boolean field(BsonDocument item, String path, BsonValue wanted) {
    if (!isOperators(wanted)) {
      return anyEqual(item, path, wanted);
    }
    return wanted.asDocument().entrySet().stream()
        .allMatch(entry -> operator(item, path, entry.getKey(), entry.getValue()));
  }

  private static boolean operator(BsonDocument item, String path, String name, BsonValue operand) {
    return switch (name) {
      case "$eq" -> anyEqual(item, path, operand);
      case "$ne" -> !anyEqual(item, path, operand);
      case "$in" -> operand.asArray().stream().anyMatch(value -> anyEqual(item, path, value));
      case "$nin" -> operand.asArray().stream().noneMatch(value -> anyEqual(item, path, value));
      case "$all" ->
          !operand.asArray().isEmpty()
              && operand.asArray().stream().allMatch(value -> anyEqual(item, path, value));
      case "$gt", "$gte", "$lt", "$lte" ->
          expanded(item, path).stream().anyMatch(value -> beyond(value, name, operand));
      case "$exists" ->
          ends(item, path).stream().anyMatch(value -> value != null)
              == operand.asBoolean().getValue();
      case "$size" ->
          ends(item, path).stream()
              .anyMatch(
                  value ->
                      value instanceof BsonArray array
                          && array.size() == operand.asNumber().intValue());
      case "$elemMatch" ->
          ends(item, path).stream()
              .anyMatch(
                  value ->
                      value instanceof BsonArray array
                          && array.stream().anyMatch(e -> element(e, operand.asDocument())));
      case "$not" -> !field(item, path, operand);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** An element by itself is not looked into when it is an array. */
  private static boolean element(BsonValue element, BsonDocument wanted) {
    if (!isOperators(wanted)) {
      return element.isDocument() && matches(element.asDocument(), wanted)
          || element.isArray() && matches(new BsonDocument(), wanted);
    }
    return wanted.entrySet().stream()
        .allMatch(
            entry ->
                switch (entry.getKey()) {
                  case "$eq" -> equal(element, entry.getValue());
                  case "$ne" -> !equal(element, entry.getValue());
                  case "$in" ->
                      entry.getValue().asArray().stream().anyMatch(v -> equal(element, v));
                  case "$nin" ->
                      entry.getValue().asArray().stream().noneMatch(v -> equal(element, v));
                  default -> beyond(element, entry.getKey(), entry.getValue());
                });
  }

  private static boolean anyEqual(BsonDocument item, String path, BsonValue wanted) {
    return expanded(item, path).stream().anyMatch(value -> equal(value, wanted));
  }

  private static boolean equal(@Nullable BsonValue value, BsonValue wanted) {
    if (value == null) {
      return wanted.isNull();
    }
    return ReferenceOrder.ORDER.compare(value, wanted) == 0;
  }

  private static boolean beyond(@Nullable BsonValue value, String name, BsonValue bound) {
    boolean orEqual = name.endsWith("e");
    if (value == null || ReferenceOrder.rank(bound) == NULL_RANK) {
      return orEqual && equal(value, bound);
    }
    if (ReferenceOrder.rank(value) != ReferenceOrder.rank(bound)) {
      return false;
    }
    if (isNaN(value) || isNaN(bound)) {
      return orEqual && isNaN(value) && isNaN(bound);
    }
    int order = ReferenceOrder.ORDER.compare(value, bound);
    return order == 0 ? orEqual : order > 0 == name.startsWith("$gt");
  }

  private static boolean isNaN(BsonValue value) {
    return value instanceof BsonDouble number && Double.isNaN(number.getValue());
  }

  /** What a path ends in, null for nothing; through the objects of arrays on the way. */
  static List<@Nullable BsonValue> ends(BsonDocument item, String path) {
    List<@Nullable BsonValue> found = new ArrayList<>();
    int dot = path.indexOf('.');
    BsonValue value = item.get(dot < 0 ? path : path.substring(0, dot));
    if (dot < 0) {
      found.add(value);
    } else if (value instanceof BsonDocument inner) {
      found.addAll(ends(inner, path.substring(dot + 1)));
    } else if (value instanceof BsonArray array) {
      for (BsonValue element : array) {
        if (element instanceof BsonDocument inner) {
          found.addAll(ends(inner, path.substring(dot + 1)));
        }
      }
    } else {
      found.add(null);
    }
    return found;
  }

  /** The same, and of an array at the end its elements and then itself. */
  private static List<@Nullable BsonValue> expanded(BsonDocument item, String path) {
    List<@Nullable BsonValue> found = new ArrayList<>();
    for (BsonValue end : ends(item, path)) {
      if (end instanceof BsonArray array) {
        found.addAll(array);
      }
      found.add(end);
    }
    return found;
  }
}
