package onlinefriday.voucher.publishing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import onlinefriday.voucher.ledger.Counts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** A document per publisher. */
@Component
final class MongoPublishers implements Publishers {
  private static final String BEAT_AT = "beatAt";

  private final MongoCollection<Document> publishers;

  MongoPublishers(MongoDatabase database) {
    publishers = database.getCollection("publishers");
  }

  @Override
  public Registration register(String instance) {
    while (true) {
      long epoch = latestEpoch(instance) + 1;
      Document publisher =
          new Document("_id", instance + "-" + epoch)
              .append("instance", instance)
              .append("epoch", epoch)
              .append("beats", 0L)
              .append("published", 0L)
              .append("closed", false)
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
    Document latest =
        publishers.find(eq("instance", instance)).sort(Sorts.descending("epoch")).first();
    return latest == null ? 0 : latest.getLong("epoch");
  }

  @Override
  public boolean beat(String name, long published, Counts counts) {
    return publishers
            .updateOne(
                and(eq(name), eq("closed", false)),
                Updates.combine(
                    Updates.inc("beats", 1L),
                    Updates.currentDate(BEAT_AT),
                    far(published, counts)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public Optional<Registration> find(String name) {
    return Optional.ofNullable(publishers.find(eq(name)).first()).map(MongoPublishers::read);
  }

  @Override
  public List<Registration> open(String instance) {
    return publishers
        .find(and(eq("instance", instance), eq("closed", false)))
        .sort(Sorts.ascending("epoch"))
        .map(MongoPublishers::read)
        .into(new ArrayList<>());
  }

  @Override
  public void close(String name, long published, Counts counts) {
    publishers.updateOne(
        eq(name), Updates.combine(Updates.set("closed", true), far(published, counts)));
  }

  private static Bson far(long published, Counts counts) {
    return Updates.combine(
        Updates.set("published", published), Updates.set("counts", CountDocuments.write(counts)));
  }

  @Override
  public List<Registration> all() {
    return publishers.find().map(MongoPublishers::read).into(new ArrayList<>());
  }

  private static Registration read(Document document) {
    Date beatAt = document.getDate(BEAT_AT);
    return new Registration(
        document.getString("_id"),
        document.getLong("epoch"),
        document.getLong("beats"),
        beatAt == null ? null : beatAt.toInstant(),
        document.getLong("published"),
        document.getBoolean("closed"),
        CountDocuments.read(document.get("counts", Document.class)));
  }
}
