package onlinefriday.store;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonMaxKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/** Documents of few values in arrays and objects, and filters over them that often find some. */
final class RandomFilters {
  static final List<String> PATHS = List.of("a", "b", "a.b", "a.c", "b.c", "a.b.c");

  private static final List<String> OPERATORS =
      List.of(
          "$eq",
          "$ne",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$in",
          "$nin",
          "$all",
          "$exists",
          "$size",
          "$elemMatch",
          "$not");
  private static final List<String> OF_ELEMENTS =
      List.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin");
  private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

  private final RandomGenerator random;

  RandomFilters(RandomGenerator random) {
    this.random = random;
  }

  BsonDocument item(int id) {
    return fields(3).append("_id", new BsonInt32(id));
  }

  private BsonDocument fields(int depth) {
    var item = new BsonDocument();
    for (String name : List.of("a", "b", "c")) {
      if (random.nextInt(3) > 0) {
        item.append(name, value(depth - 1));
      }
    }
    return item;
  }

  BsonValue value(int depth) {
    return switch (depth <= 0 ? random.nextInt(8) : random.nextInt(16)) {
      case 0 -> BsonNull.VALUE;
      case 1 -> new BsonDouble(random.nextInt(10) == 0 ? Double.NaN : random.nextInt(8) / 2.0);
      case 2 -> new BsonInt64(random.nextInt(4));
      case 3 ->
          new BsonString(List.of("", "x", "y", "\uFFFD", "\uD83D\uDE00").get(random.nextInt(5)));
      case 4 -> BsonBoolean.valueOf(random.nextBoolean());
      case 5 -> new BsonDateTime(random.nextInt(3));
      case 6, 7, 8 -> new BsonInt32(random.nextInt(4));
      case 9, 10, 11 -> fields(depth);
      default ->
          new BsonArray(
              IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(depth - 1)).toList());
    };
  }

  private BsonValue scalar() {
    return random.nextInt(20) == 0
        ? new BsonObjectId(new ObjectId("0123456789abcdef01234567"))
        : value(0);
  }

  BsonDocument filter(int depth) {
    var filter = new BsonDocument();
    for (int i = random.nextInt(3); i > 0; i--) {
      filter.append(path(), condition(depth));
    }
    if (depth > 0 && random.nextInt(3) == 0) {
      String join = List.of("$and", "$or", "$nor").get(random.nextInt(3));
      filter.append(
          join,
          new BsonArray(
              IntStream.rangeClosed(0, random.nextInt(3))
                  .mapToObj(_ -> filter(depth - 1))
                  .toList()));
    }
    return filter;
  }

  String path() {
    return PATHS.get(random.nextInt(PATHS.size()));
  }

  private BsonValue condition(int depth) {
    if (random.nextInt(4) == 0) {
      return value(2);
    }
    var operators = new BsonDocument();
    for (int i = random.nextInt(2); i >= 0; i--) {
      String name = OPERATORS.get(random.nextInt(OPERATORS.size()));
      operators.append(name, operand(name, depth));
    }
    return operators;
  }

  private BsonValue operand(String name, int depth) {
    return switch (name) {
      case "$in", "$nin", "$all" -> values();
      case "$exists" -> BsonBoolean.valueOf(random.nextBoolean());
      case "$size" -> new BsonInt32(random.nextInt(3));
      case "$not" -> operators(OPERATORS.subList(0, OPERATORS.size() - 1), depth);
      case "$elemMatch" ->
          random.nextBoolean() && depth > 0
              ? filterOfFields(depth - 1)
              : operators(OF_ELEMENTS, depth);
      default -> RANGES.contains(name) ? scalar() : value(2);
    };
  }

  /** One that cannot be taken for operators. */
  private BsonDocument filterOfFields(int depth) {
    var filter = new BsonDocument(random.nextBoolean() ? "b" : "c", condition(depth));
    filter.putAll(filter(depth));
    return filter;
  }

  private BsonDocument operators(List<String> names, int depth) {
    String name = names.get(random.nextInt(names.size()));
    return new BsonDocument(name, operand(name, depth));
  }

  private BsonArray values() {
    return new BsonArray(IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(2)).toList());
  }

  /** A filter with one part that is not on the list, anywhere in it. */
  BsonDocument refused() {
    BsonDocument broken = REFUSED.get(random.nextInt(REFUSED.size()));
    return switch (random.nextInt(4)) {
      case 0 -> new BsonDocument("$and", new BsonArray(List.of(filter(1), broken)));
      case 1 -> new BsonDocument("$or", new BsonArray(List.of(broken, filter(1))));
      case 2 ->
          new BsonDocument(
              "a",
              new BsonDocument(
                  "$elemMatch", new BsonDocument("$and", new BsonArray(List.of(broken)))));
      default -> broken.clone();
    };
  }

  static final List<BsonDocument> REFUSED =
      List.of(
          BsonDocument.parse("{$where: 'true'}"),
          BsonDocument.parse("{$expr: {$eq: ['$a', 1]}}"),
          BsonDocument.parse("{$text: {$search: 'x'}}"),
          BsonDocument.parse("{$jsonSchema: {}}"),
          BsonDocument.parse("{$and: []}"),
          BsonDocument.parse("{$or: {a: 1}}"),
          BsonDocument.parse("{$nor: [1]}"),
          BsonDocument.parse("{a: {$mod: [2, 0]}}"),
          BsonDocument.parse("{a: {$type: 'string'}}"),
          BsonDocument.parse("{a: {$regex: 'x'}}"),
          BsonDocument.parse("{a: {$near: [0, 0]}}"),
          BsonDocument.parse("{a: {$bitsAllSet: 1}}"),
          BsonDocument.parse("{a: {$unknown: 1}}"),
          BsonDocument.parse("{a: {$eq: 1, b: 1}}"),
          BsonDocument.parse("{a: {$in: 1}}"),
          BsonDocument.parse("{a: {$in: [{$gt: 1}]}}"),
          BsonDocument.parse("{a: {$nin: null}}"),
          BsonDocument.parse("{a: {$all: 1}}"),
          BsonDocument.parse("{a: {$all: [{$elemMatch: {b: 1}}]}}"),
          BsonDocument.parse("{a: {$not: 1}}"),
          BsonDocument.parse("{a: {$not: {}}}"),
          BsonDocument.parse("{a: {$size: -1}}"),
          BsonDocument.parse("{a: {$size: 1.5}}"),
          BsonDocument.parse("{a: {$exists: 'yes'}}"),
          BsonDocument.parse("{a: {$elemMatch: 1}}"),
          BsonDocument.parse("{a: {$elemMatch: {$exists: true}}}"),
          BsonDocument.parse("{a: {$gt: {b: 1}}}"),
          BsonDocument.parse("{a: {$lt: [1]}}"),
          BsonDocument.parse("{'a.0': 1}"),
          BsonDocument.parse("{'a..b': 1}"),
          BsonDocument.parse("{'a.': 1}"),
          BsonDocument.parse("{'a.$b': 1}"),
          new BsonDocument("a", new BsonRegularExpression("x")),
          new BsonDocument("a", new BsonJavaScript("1")),
          new BsonDocument("a", new BsonDocument("$gt", new BsonMaxKey())),
          new BsonDocument(
              "a",
              new BsonDocument("$in", new BsonArray(List.of(new BsonRegularExpression("x"))))));
}
