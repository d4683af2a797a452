package onlinefriday.defaults.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Documents stored by one command, each by itself. */
final class Inserted {
  private Inserted() {}

  /**
   * @return the places of those whose id, or whatever else is unique, is taken
   */
  static Set<Integer> unordered(MongoCollection<Document> collection, List<Document> all) {
    if (all.isEmpty()) {
      return Set.of();
    }
    try {
      collection.insertMany(all, new InsertManyOptions().ordered(false));
      return Set.of();
    } catch (MongoBulkWriteException e) {
      boolean others =
          e.getWriteConcernError() != null
              || e.getWriteErrors().stream().anyMatch(error -> !isDuplicate(error));
      if (others) {
        throw e;
      }
      return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    }
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
