package onlinefriday.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** How the model reads a document: as plainly as possible. */
final class ModelItem {
  private static final int NULL_RANK = 1;

  private ModelItem() {}

  static BsonValue at(BsonDocument item, String field) {
    return item.getOrDefault(field, BsonNull.VALUE);
  }

  static boolean equal(BsonDocument item, String field, BsonValue wanted) {
    BsonValue value = at(item, field);
    return value instanceof BsonArray array
        ? array.stream().anyMatch(element -> same(element, wanted))
        : same(value, wanted);
  }

  static boolean same(BsonValue a, BsonValue b) {
    return ReferenceOrder.ORDER.compare(a, b) == 0;
  }

  /**
   * Whether the fields are the same. Numbers are compared as numbers: to $set an equal number of
   * another type changes nothing in mongo-java-server.
   */
  static boolean alike(BsonDocument a, BsonDocument b) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(field -> same(a.get(field), b.get(field)));
  }

  /** Greater if the sign is 1, less if it is -1; or equal, where that counts too. */
  static boolean beyond(
      BsonDocument item, String field, int sign, boolean orEqual, BsonValue bound) {
    BsonValue value = at(item, field);
    List<BsonValue> values =
        value instanceof BsonArray array ? new ArrayList<>(array) : List.of(value);
    return values.stream()
        .filter(each -> ReferenceOrder.rank(each) != NULL_RANK)
        .filter(each -> ReferenceOrder.rank(each) == ReferenceOrder.rank(bound))
        .map(each -> Integer.signum(ReferenceOrder.ORDER.compare(each, bound)))
        .anyMatch(order -> order == sign || orEqual && order == 0);
  }

  static Comparator<BsonDocument> by(String field, boolean ascending) {
    Comparator<BsonDocument> order =
        (a, b) -> ReferenceOrder.ORDER.compare(at(a, field), at(b, field));
    return ascending ? order : order.reversed();
  }
}
