package onlinefriday.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/** A random query: for the store as a document, for the model as a predicate and an order. */
record ModelQuery(
    BsonDocument filter,
    Predicate<BsonDocument> predicate,
    BsonDocument sort,
    Comparator<BsonDocument> order,
    int limit) {

  private static final List<String> FIELDS = List.of("n", "s", "code", "tags", "_id");
  private static final List<String> SORTABLE = List.of("n", "s", "code", "_id");

  static ModelQuery random(RandomGenerator random, ModelValues values) {
    var filter = new BsonDocument();
    Predicate<BsonDocument> predicate = _ -> true;
    for (int i = random.nextInt(3); i > 0; i--) {
      String field = FIELDS.get(random.nextInt(FIELDS.size()));
      if (!filter.containsKey(field)) {
        predicate = predicate.and(condition(random, values, field, filter));
      }
    }
    if (random.nextInt(4) == 0) {
      predicate = predicate.and(alternatives(random, values, filter));
    }
    var sort = new BsonDocument();
    Comparator<BsonDocument> order = (_, _) -> 0;
    for (int i = random.nextInt(3); i > 0; i--) {
      String field = SORTABLE.get(random.nextInt(SORTABLE.size()));
      if (!sort.containsKey(field)) {
        boolean ascending = random.nextBoolean();
        sort.append(field, new BsonInt32(ascending ? 1 : -1));
        order = order.thenComparing(ModelItem.by(field, ascending));
      }
    }
    if (!sort.containsKey("_id")) {
      sort.append("_id", new BsonInt32(1));
      order = order.thenComparing(ModelItem.by("_id", true));
    }
    return new ModelQuery(filter, predicate, sort, order, random.nextInt(4) == 0 ? 5 : 0);
  }

  private static Predicate<BsonDocument> alternatives(
      RandomGenerator random, ModelValues values, BsonDocument filter) {
    var any = new BsonArray();
    Predicate<BsonDocument> predicate = _ -> false;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      var one = new BsonDocument();
      String field = FIELDS.get(random.nextInt(FIELDS.size()));
      predicate = predicate.or(condition(random, values, field, one));
      any.add(one);
    }
    filter.append("$or", any);
    return predicate;
  }

  private static Predicate<BsonDocument> condition(
      RandomGenerator random, ModelValues values, String field, BsonDocument filter) {
    BsonValue value = values.of(field);
    BsonValue other = values.of(field);
    switch (random.nextInt(5)) {
      case 0 -> {
        filter.append(field, value);
        return item -> ModelItem.equal(item, field, value);
      }
      case 1 -> {
        filter.append(field, new BsonDocument("$in", new BsonArray(List.of(value, other))));
        return item -> ModelItem.equal(item, field, value) || ModelItem.equal(item, field, other);
      }
      case 2 -> {
        filter.append(field, new BsonDocument("$gt", bound(value)));
        return item -> ModelItem.beyond(item, field, 1, false, bound(value));
      }
      case 3 -> {
        filter.append(field, new BsonDocument("$lte", bound(value)));
        return item -> ModelItem.beyond(item, field, -1, true, bound(value));
      }
      default -> {
        if (field.equals("tags")) {
          return _ -> true;
        }
        filter.append(field, new BsonDocument("$gte", bound(value)).append("$lt", bound(other)));
        return item ->
            ModelItem.beyond(item, field, 1, true, bound(value))
                && ModelItem.beyond(item, field, -1, false, bound(other));
      }
    }
  }

  private static BsonValue bound(BsonValue value) {
    return value.isNull() ? new BsonInt32(0) : value;
  }

  List<BsonDocument> in(Iterable<BsonDocument> items) {
    List<BsonDocument> found = new ArrayList<>();
    items.forEach(found::add);
    return found.stream()
        .filter(predicate)
        .sorted(order)
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }
}
