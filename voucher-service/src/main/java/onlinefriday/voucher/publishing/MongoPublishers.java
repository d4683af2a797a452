package onlinefriday.voucher.publishing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.voucher.ledger.Counts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** A document per publisher, and one per instance for those that have passed. */
@Component
final class MongoPublishers implements Publishers {
  private static final String INSTANCE = "instance";
  private static final String EPOCH = "epoch";
  private static final String CLOSED = "closed";
  private static final String BEAT_AT = "beatAt";

  /** True, or absent once it has passed, so that the index holds few. */
  private static final String RECENT = "recent";

  private static final String THROUGH = "through";

  private final MongoCollection<Document> publishers;
  private final MongoCollection<Document> past;

  MongoPublishers(MongoDatabase database) {
    publishers = database.getCollection("publishers");
    past = database.getCollection("publishers.past");
    MongoCollection<Document> patient = AtStart.patiently(publishers);
    patient.createIndex(Indexes.ascending(INSTANCE, EPOCH));
    patient.createIndex(Indexes.ascending(RECENT), new IndexOptions().sparse(true));
  }

  @Override
  public Registration register(String instance) {
    while (true) {
      long epoch = latestEpoch(instance) + 1;
      Document publisher =
          new Document("_id", instance + "-" + epoch)
              .append(INSTANCE, instance)
              .append(EPOCH, epoch)
              .append(RECENT, true)
              .append("beats", 0L)
              .append("published", 0L)
              .append(CLOSED, false)
              .append("counts", CountDocuments.write(Counts.NONE));
      try {
        publishers.insertOne(publisher);
        return read(publisher);
      } catch (MongoWriteException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }

  private long latestEpoch(String instance) {
    Document latest = publishers.find(eq(INSTANCE, instance)).sort(Sorts.descending(EPOCH)).first();
    return latest == null ? 0 : latest.getLong(EPOCH);
  }

  @Override
  public boolean beat(String name, long published, Counts counts) {
    return publishers
            .updateOne(
                and(eq(name), eq(CLOSED, false)),
                Updates.combine(
                    Updates.inc("beats", 1L), Updates.currentDate(BEAT_AT), far(published, counts)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public Optional<Registration> find(String name) {
    return Optional.ofNullable(publishers.find(eq(name)).first()).map(MongoPublishers::read);
  }

  @Override
  public void close(String name, long published, Counts counts) {
    publishers.updateOne(
        and(eq(name), eq(CLOSED, false)),
        Updates.combine(Updates.set(CLOSED, true), far(published, counts)));
  }

  private static Bson far(long published, Counts counts) {
    return Updates.combine(
        Updates.set("published", published), Updates.set("counts", CountDocuments.write(counts)));
  }

  @Override
  public List<Registration> recent() {
    return publishers.find(eq(RECENT, true)).map(MongoPublishers::read).into(new ArrayList<>());
  }

  @Override
  public List<Registration> recent(String instance) {
    return recent().stream()
        .filter(one -> one.instance().equals(instance))
        .sorted(Comparator.comparingLong(Registration::epoch))
        .toList();
  }

  @Override
  public void passed(String name) {
    publishers.updateOne(eq(name), Updates.unset(RECENT));
  }

  @Override
  public List<Past> past() {
    return past.find().map(MongoPublishers::readPast).into(new ArrayList<>());
  }

  @Override
  public Past past(String instance) {
    Document found = past.find(eq(instance)).first();
    return found == null ? Past.none(instance) : readPast(found);
  }

  @Override
  public boolean replace(Past seen, Past next) {
    Document document =
        new Document("_id", next.instance())
            .append(THROUGH, next.through())
            .append("pools", CountDocuments.write(next.byPool()));
    if (seen.through() > 0) {
      Bson still = and(eq(next.instance()), eq(THROUGH, seen.through()));
      return past.replaceOne(still, document).getMatchedCount() == 1;
    }
    try {
      past.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  private static Past readPast(Document document) {
    return new Past(
        document.getString("_id"),
        document.getLong(THROUGH),
        CountDocuments.read(document.getList("pools", Document.class)));
  }

  private static Registration read(Document document) {
    Date beatAt = document.getDate(BEAT_AT);
    return new Registration(
        document.getString("_id"),
        document.getString(INSTANCE),
        document.getLong(EPOCH),
        document.getLong("beats"),
        beatAt == null ? null : beatAt.toInstant(),
        document.getLong("published"),
        document.getBoolean(CLOSED),
        CountDocuments.read(document.get("counts", Document.class)));
  }
}
