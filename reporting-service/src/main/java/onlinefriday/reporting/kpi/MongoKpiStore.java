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
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.store.BulkRead;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two collections: {@code kpiBuckets} and {@code kpiCheckpoints}. */
@Component
final class MongoKpiStore implements KpiStore {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  /** Of at most 9 KB each: two sketches and the counters. */
  private static final int PAGE_BUCKETS = 1_000;

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

  /** By the ids, from one edition to the next: two short reads for each, however many buckets. */
  @Override
  public Map<String, Instant> latestHours() {
    Map<String, Instant> latest = new HashMap<>();
    for (int partition = 0; partition < Topic.REDEMPTIONS.partitions(); partition++) {
      String end = BucketKey.endOf(BucketKey.prefix(partition));
      String place = BucketKey.prefix(partition);
      Bucket first = one(place, end, Sorts.ascending(KpiDocuments.ID));
      while (first != null) {
        String from = BucketKey.prefix(partition, first.key().editionId());
        place = BucketKey.endOf(from);
        Bucket last =
            Objects.requireNonNull(one(from, place, Sorts.descending(KpiDocuments.ID)), from);
        latest.merge(last.key().editionId(), last.key().hour(), (a, b) -> a.isAfter(b) ? a : b);
        first = one(place, end, Sorts.ascending(KpiDocuments.ID));
      }
    }
    return latest;
  }

  private @Nullable Bucket one(String from, String to, Bson order) {
    Document found =
        AtStart.patiently(buckets)
            .find(Filters.and(Filters.gte(KpiDocuments.ID, from), Filters.lt(KpiDocuments.ID, to)))
            .sort(order)
            .limit(1)
            .first();
    return found == null ? null : KpiDocuments.bucket(found);
  }

  @Override
  public void forEachBucket(String editionId, Consumer<Bucket> told) {
    BulkRead reading = BulkRead.of(buckets, PAGE_BUCKETS);
    for (int partition = 0; partition < Topic.REDEMPTIONS.partitions(); partition++) {
      String from = BucketKey.prefix(partition, editionId);
      reading.forEach(
          from, BucketKey.endOf(from), document -> told.accept(KpiDocuments.bucket(document)));
    }
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
