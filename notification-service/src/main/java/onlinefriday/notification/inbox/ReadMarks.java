package onlinefriday.notification.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who has read what: a document per item and person. */
@Component
final class ReadMarks {
  private static final String ITEM = "item";

  private final MongoCollection<Document> marks;
  private final Clock clock;

  ReadMarks(MongoDatabase database, Clock clock) {
    this.marks = database.getCollection("reads");
    this.clock = clock;
    AtStart.patiently(marks).createIndex(Indexes.ascending(ITEM));
  }

  /** Keeps the first time; again is the same. */
  void mark(String itemId, String subject) {
    marks.updateOne(
        eq(key(itemId, subject)),
        Updates.combine(
            Updates.setOnInsert(ITEM, itemId),
            Updates.setOnInsert("at", Date.from(clock.instant()))),
        new UpdateOptions().upsert(true));
  }

  /** Which of these the person has read. */
  Set<String> of(String subject, Collection<String> itemIds) {
    return marks
        .find(in("_id", itemIds.stream().map(id -> key(id, subject)).toList()))
        .map(mark -> mark.getString(ITEM))
        .into(new HashSet<>());
  }

  /** Forgets who has read these. */
  void remove(List<String> itemIds) {
    marks.deleteMany(in(ITEM, itemIds));
  }

  /** No id of an item has a bar in it. */
  private static String key(String itemId, String subject) {
    return itemId + "|" + subject;
  }
}
