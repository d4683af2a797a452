package onlinefriday.notification.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import onlinefriday.defaults.store.BulkRead;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of each aggregate: kept in the store, held in memory, because a restart reads
 * whole topics again. Only states that were told are here: one per verified or suspended merchant
 * and per published campaign. Used by one thread.
 */
final class KnownStates {
  private static final int PAGE_STATES = 1_000;

  private final MongoCollection<Document> documents;
  private final Map<String, Known> held = new HashMap<>();
  private boolean read;

  KnownStates(MongoDatabase database, String collection) {
    this.documents = database.getCollection(collection);
  }

  /**
   * The first time it reads what is stored, however much that is.
   *
   * @throws MongoException when the store is away; to be asked again
   */
  @Nullable Known of(String id) {
    if (!read) {
      BulkRead.of(documents, PAGE_STATES).forEach(this::hold);
      read = true;
    }
    return held.get(id);
  }

  /** To be called after everything that tells of it is stored. */
  void keep(Known known) {
    Document document =
        new Document("_id", known.id())
            .append("version", known.version())
            .append("state", known.state())
            .append("changes", known.changes());
    if (known.since() != null) {
      document.append("since", Date.from(known.since()));
    }
    try {
      documents.replaceOne(
          and(eq(known.id()), lt("version", known.version())),
          document,
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException | MongoCommandException e) {
      if (!isDuplicate(e)) { // another instance is already further
        throw e;
      }
    }
    held.put(known.id(), known);
  }

  private static boolean isDuplicate(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private void hold(Document document) {
    Date since = document.getDate("since");
    String id = document.getString("_id");
    held.put(
        id,
        new Known(
            id,
            document.get("version", Number.class).longValue(),
            document.getString("state"),
            since == null ? null : since.toInstant(),
            document.getInteger("changes")));
  }
}
