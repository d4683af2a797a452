package onlinefriday.voucher.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onlinefriday.voucher.ledger.Ledger.OutcomeUnknown;

/** One unordered insertMany: which documents found a key of theirs taken. */
final class MongoInserts {
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private MongoInserts() {}

  static <T> Set<Integer> into(MongoCollection<T> collection, List<? extends T> documents) {
    try {
      collection.insertMany(documents, UNORDERED);
      return Set.of();
    } catch (MongoBulkWriteException e) {
      boolean taken = e.getWriteErrors().stream().allMatch(MongoInserts::isDuplicate);
      if (e.getWriteConcernError() != null || !taken) {
        throw new OutcomeUnknown(e);
      }
      Set<Integer> refused = new HashSet<>();
      e.getWriteErrors().forEach(error -> refused.add(error.getIndex()));
      return refused;
    } catch (MongoException e) {
      throw new OutcomeUnknown(e);
    }
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
