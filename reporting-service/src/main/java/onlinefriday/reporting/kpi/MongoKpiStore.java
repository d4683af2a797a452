package onlinefriday.reporting.kpi;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Two collections: {@code kpiBuckets} and {@code kpiCheckpoints}. */
@Component
final class MongoKpiStore implements KpiStore {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final int READ_BATCH_SIZE = 1_000;

  private final MongoCollection<Document> buckets;
  private final MongoCollection<Document> checkpoints;

  MongoKpiStore(MongoDatabase database) {
    buckets = database.getCollection("kpiBuckets");
    checkpoints = database.getCollection("kpiCheckpoints");
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return checkpoints.find().map(KpiDocuments::checkpoint).into(new ArrayList<>());
  }

  @Override
  public void forEachBucket(Consumer<Bucket> told) {
    buckets.find().batchSize(READ_BATCH_SIZE).map(KpiDocuments::bucket).forEach(told);
  }

  @Override
  public Map<String, Bucket> find(Collection<String> ids) {
    Map<String, Bucket> found = new HashMap<>();
    buckets
        .find(Filters.in(KpiDocuments.ID, ids))
        .forEach(d -> found.put(d.getString(KpiDocuments.ID), KpiDocuments.bucket(d)));
    return found;
  }

  @Override
  public boolean replace(List<Change> changes) {
    List<WriteModel<Document>> writes = changes.stream().map(MongoKpiStore::write).toList();
    try {
      var done = buckets.bulkWrite(writes, UNORDERED);
      return done.getMatchedCount() + done.getInsertedCount() == changes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() == null
          && e.getWriteErrors().stream()
              .allMatch(w -> w.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }

  private static WriteModel<Document> write(Change change) {
    Document document = KpiDocuments.of(change.bucket());
    return change.seenOffset() == Bucket.NOTHING_FOLDED
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            Filters.and(
                Filters.eq(KpiDocuments.ID, change.bucket().id()),
                Filters.eq(KpiDocuments.OFFSET, change.seenOffset())),
            document);
  }

  @Override
  public void advance(Collection<Checkpoint> moved) {
    moved.forEach(this::advance);
  }

  private void advance(Checkpoint checkpoint) {
    var behind =
        Filters.and(
            Filters.eq(KpiDocuments.ID, checkpoint.partition()),
            Filters.lt(KpiDocuments.NEXT, checkpoint.next()));
    Document document = KpiDocuments.of(checkpoint);
    if (checkpoints.replaceOne(behind, document).getMatchedCount() == 0) {
      try {
        checkpoints.insertOne(document);
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        // it stands there or further already
      }
    }
  }
}
