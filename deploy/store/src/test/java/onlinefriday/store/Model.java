package onlinefriday.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a collection with a unique, sparse index on code should hold. */
final class Model {
  private final Map<String, BsonDocument> items = new TreeMap<>();

  Collection<BsonDocument> items() {
    return items.values();
  }

  int size() {
    return items.size();
  }

  /** The indexes of those that are refused. */
  List<Integer> insert(List<BsonDocument> added, boolean ordered) {
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      BsonDocument item = added.get(i);
      if (items.containsKey(id(item)) || codeIsTaken(item)) {
        refused.add(i);
        if (ordered) {
          break;
        }
      } else {
        items.put(id(item), item.clone());
      }
    }
    return refused;
  }

  /** False, and nothing is changed, if the first that would collide collides. */
  boolean update(List<BsonDocument> found, Consumer<BsonDocument> change) {
    for (BsonDocument item : found) {
      BsonDocument changed = item.clone();
      change.accept(changed);
      if (codeIsTaken(changed)) {
        return false;
      }
      items.put(id(item), changed);
    }
    return true;
  }

  void delete(List<BsonDocument> found) {
    found.forEach(item -> items.remove(id(item)));
  }

  private boolean codeIsTaken(BsonDocument item) {
    BsonValue code = item.get("code");
    return code != null
        && items.values().stream()
            .anyMatch(
                other ->
                    !id(other).equals(id(item))
                        && other.containsKey("code")
                        && ModelItem.same(other.get("code"), code));
  }

  static String id(BsonDocument item) {
    return item.getString("_id").getValue();
  }
}
