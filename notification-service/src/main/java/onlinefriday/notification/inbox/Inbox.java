package onlinefriday.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items, newest first. They are inserted, never changed, and removed when they are old. */
@Component
public final class Inbox {
  private final MongoCollection<Document> items;
  private final Clock clock;

  public Inbox(MongoDatabase database, Clock clock) {
    this.items = database.getCollection("items");
    this.clock = clock;
    var patient = AtStart.patiently(items);
    patient.createIndex(
        Indexes.compoundIndex(Indexes.ascending("audiences"), Indexes.descending("order")));
    patient.createIndex(Indexes.descending("order"));
  }

  /**
   * @return false when it is there already
   */
  public boolean add(Item item) {
    try {
      items.insertOne(document(item, ArrivalOrder.key(clock.instant(), item.id())));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * @param before the order of the last entry seen, or null from the newest
   */
  List<Entry> page(Reader reader, @Nullable String before, int limit) {
    Bson mine = meantFor(reader);
    return items
        .find(before == null ? mine : and(mine, lt("order", before)))
        .sort(Sorts.descending("order"))
        .limit(limit)
        .map(Inbox::entry)
        .into(new ArrayList<>());
  }

  Optional<Entry> find(Reader reader, String id) {
    return Optional.ofNullable(items.find(and(eq(id), meantFor(reader))).first()).map(Inbox::entry);
  }

  /**
   * The items that arrived earlier than that, the oldest first.
   *
   * @return their ids
   */
  List<String> before(Instant arrived, int max) {
    return AtStart.patiently(items)
        .find(lt("order", ArrivalOrder.from(arrived)))
        .sort(Sorts.ascending("order"))
        .projection(Projections.include("_id"))
        .limit(max)
        .map(item -> item.getString("_id"))
        .into(new ArrayList<>());
  }

  void remove(List<String> ids) {
    items.deleteMany(in("_id", ids));
  }

  /** Whatever arrived after, for anybody, oldest first. */
  List<Entry> after(String order, int limit) {
    return items
        .find(gt("order", order))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .map(Inbox::entry)
        .into(new ArrayList<>());
  }

  private static Bson meantFor(Reader reader) {
    return in("audiences", reader.audiences().stream().map(Audience::key).toList());
  }

  private static Document document(Item item, String order) {
    return new Document("_id", item.id())
        .append("kind", item.kind().name())
        .append("params", new Document(new HashMap<>(item.params())))
        .append("audiences", item.audiences().stream().map(Audience::key).toList())
        .append("at", Date.from(item.at()))
        .append("order", order);
  }

  private static Entry entry(Document document) {
    Map<String, String> params = new HashMap<>();
    document
        .get("params", Document.class)
        .forEach((name, value) -> params.put(name, (String) value));
    Instant at = document.getDate("at").toInstant();
    return new Entry(
        new Item(
            document.getString("_id"),
            Kind.valueOf(document.getString("kind")),
            params,
            document.getList("audiences", String.class).stream().map(Audience::new).toList(),
            at),
        document.getString("order"));
  }
}
