package onlinefriday.defaults.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateOutbox;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as documents: the id is {@code _id}, the fields are those of their JSON. One write
 * changes the aggregate, raises its version, says who did it and marks it unpublished, so no crash
 * can separate these.
 *
 * <p>Each change is also kept for good in {@code <collection>.audit}.
 */
public final class AggregateStore<T extends Versioned> implements StateOutbox<T> {
  private static final String UNPUBLISHED = "_unpublished";
  private static final String CHANGE = "_change";

  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> audit;
  private final Class<T> type;

  public AggregateStore(MongoDatabase database, String collection, Class<T> type) {
    this.documents = database.getCollection(collection);
    this.audit = database.getCollection(collection + ".audit");
    this.type = type;
  }

  /** To be called once at start, before traffic. */
  public AggregateStore<T> withIndexes(String... fields) {
    MongoCollection<Document> patient = AtStart.patiently(documents);
    patient.createIndex(Indexes.ascending(UNPUBLISHED), new IndexOptions().sparse(true));
    for (String field : fields) {
      patient.createIndex(Indexes.ascending(field));
    }
    return this;
  }

  /** As {@link #withIndexes}; one index over several fields, in the order in which lists ask. */
  public AggregateStore<T> withIndexOver(String... fields) {
    AtStart.patiently(documents).createIndex(Indexes.ascending(fields));
    return this;
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(documents.find(eq(id)).first()).map(this::aggregate);
  }

  /**
   * Aggregates in the order of their ids.
   *
   * @param after the id after which to go on, or null
   */
  public List<T> list(@Nullable Bson filter, @Nullable String after, int limit) {
    Bson wanted = filter == null ? empty() : filter;
    return documents
        .find(after == null ? wanted : and(wanted, gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(this::aggregate)
        .into(new ArrayList<>());
  }

  /**
   * What was done to an aggregate, in the order of its versions.
   *
   * @param after the version after which to go on; 0 from the start
   */
  public List<AuditEntry> history(String id, long after, int limit) {
    List<String> keys =
        LongStream.rangeClosed(after + 1, after + limit).mapToObj(v -> auditKey(id, v)).toList();
    return audit.find(in("_id", keys)).map(AggregateStore::entry).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(AuditEntry::version))
        .toList();
  }

  /**
   * @return false when the id is taken
   */
  public boolean insert(T first, Change change) {
    try {
      documents.insertOne(document(first, change));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
    keep(first.id(), first.version(), document(change));
    return true;
  }

  /**
   * @param next one version above the one it replaces
   * @return false when somebody else changed it meanwhile
   */
  public boolean replace(T next, Change change) {
    Bson seen = and(eq(next.id()), eq("version", next.version() - 1));
    if (documents.replaceOne(seen, document(next, change)).getMatchedCount() == 0) {
      return false;
    }
    keep(next.id(), next.version(), document(change));
    return true;
  }

  @Override
  public List<T> unpublished(int max) {
    return documents
        .find(eq(UNPUBLISHED, true))
        .limit(max)
        .map(
            document -> {
              // A crash may have come between a change and its audit.
              keep(
                  document.getString("_id"),
                  document.get("version", Number.class).longValue(),
                  document.get(CHANGE, Document.class));
              return aggregate(document);
            })
        .into(new ArrayList<>());
  }

  /** What was sent late may lie behind a newer state on the topic, so that is sent once more. */
  @Override
  public void published(T state) {
    published(state.id(), state.version());
  }

  /** As {@link #published(Versioned)}, for what goes out in another shape. */
  public void published(String id, long version) {
    Bson sent = and(eq(id), eq("version", version));
    if (documents.updateOne(sent, Updates.unset(UNPUBLISHED)).getMatchedCount() == 0) {
      documents.updateOne(eq(id), Updates.set(UNPUBLISHED, true));
    }
  }

  private void keep(String id, long version, Document change) {
    try {
      audit.insertOne(
          new Document("_id", auditKey(id, version))
              .append("aggregate", id)
              .append("version", version)
              .append("change", change));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static String auditKey(String id, long version) {
    return id + ":" + version;
  }

  private static AuditEntry entry(Document kept) {
    return new AuditEntry(
        kept.get("version", Number.class).longValue(),
        WireJson.mapper().convertValue(kept.get("change", Document.class), Change.class));
  }

  private Document document(T aggregate, Change change) {
    Document fields = Document.parse(WireJson.mapper().writeValueAsString(aggregate));
    fields.remove("id");
    Document document = new Document("_id", aggregate.id());
    document.putAll(fields);
    document.put("version", aggregate.version());
    return document.append(CHANGE, document(change)).append(UNPUBLISHED, true);
  }

  private static Document document(Change change) {
    return Document.parse(WireJson.mapper().writeValueAsString(change));
  }

  private T aggregate(Document document) {
    Document fields = new Document(document);
    fields.remove(UNPUBLISHED);
    fields.remove(CHANGE);
    fields.put("id", fields.remove("_id"));
    return WireJson.mapper().convertValue(fields, type);
  }
}
