package onlinefriday.defaults.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateOutbox;
import onlinefriday.defaults.web.ListQuery;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates as documents: the id is {@code _id}, the fields are those of their JSON. One write
 * changes the aggregate, raises its version, says who did it and marks it unpublished, so no crash
 * can separate these.
 *
 * <p>Each change is also kept for good in {@code <collection>.audit}. Until that is certain it
 * stands in the document itself, which takes no further change before.
 */
public final class AggregateStore<T extends Versioned> implements StateOutbox<T> {
  private static final Logger log = LoggerFactory.getLogger(AggregateStore.class);

  private final MongoCollection<Document> documents;
  private final Audit audit;
  private final AggregateOutbox outbox;
  private final Class<T> type;

  public AggregateStore(MongoDatabase database, String collection, Class<T> type) {
    this.documents = database.getCollection(collection);
    this.audit = new Audit(database.getCollection(collection + ".audit"));
    this.outbox = new AggregateOutbox(documents, audit);
    this.type = type;
  }

  /** To be called once at start, before traffic. */
  public AggregateStore<T> withIndexes(String... fields) {
    MongoCollection<Document> patient = AtStart.patiently(documents);
    outbox.index();
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
   * Aggregates that have a text in a field, in the order of that text and then of their ids.
   *
   * @param after the place after which to go on, or null
   */
  public List<T> listBy(String field, Bson filter, @Nullable Place after, int limit) {
    Bson wanted =
        after == null
            ? gt(field, "")
            : and(gte(field, after.text()), or(gt(field, after.text()), gt("_id", after.id())));
    return documents
        .find(and(filter, wanted))
        .sort(Sorts.ascending(field, "_id"))
        .limit(limit)
        .map(this::aggregate)
        .into(new ArrayList<>());
  }

  /**
   * Where a list by a field has come to.
   *
   * @param text without spaces
   */
  public record Place(String text, String id) {
    /**
     * @return where the query goes on, or null from the start
     * @throws ApiProblem 400 when its cursor is of another list
     */
    public static @Nullable Place after(ListQuery query) {
      String cursor = query.after();
      if (cursor == null) {
        return null;
      }
      String[] place = cursor.split(" ", 2);
      if (place.length != 2) {
        throw new ApiProblem(CommonProblem.MALFORMED, "not a cursor of ours");
      }
      return new Place(place[0], place[1]);
    }

    public String cursor() {
      return text + " " + id;
    }
  }

  /**
   * What was done to an aggregate, in the order of its versions.
   *
   * @param after the version after which to go on; 0 from the start
   */
  public List<AuditEntry> history(String id, long after, int limit) {
    return audit.history(id, after, limit);
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
    keepSoon(List.of(Audit.entry(first.id(), first.version(), document(change))));
    return true;
  }

  /**
   * Many at once, each by itself: some may be refused.
   *
   * @return those whose id, or whatever else is unique, is taken
   */
  public List<T> insertAll(List<T> firsts, Change change) {
    Set<Integer> taken = Inserted.unordered(documents, documents(firsts, change));
    List<T> refused = new ArrayList<>();
    List<Document> kept = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      T first = firsts.get(i);
      if (taken.contains(i)) {
        refused.add(first);
      } else {
        kept.add(Audit.entry(first.id(), first.version(), document(change)));
      }
    }
    keepSoon(kept);
    return refused;
  }

  private List<Document> documents(List<T> firsts, Change change) {
    return firsts.stream().map(first -> document(first, change)).toList();
  }

  /**
   * @param next one version above the one it replaces
   * @return false when somebody else changed it meanwhile
   */
  public boolean replace(T next, Change change) {
    Bson seen = AggregateOutbox.version(next.id(), next.version() - 1);
    Document document = document(next, change);
    Bson audited = and(seen, AggregateOutbox.AUDITED);
    if (documents.replaceOne(audited, document).getMatchedCount() == 0) {
      Document before = documents.find(seen).first();
      if (before == null) {
        return false;
      }
      // the change before may stand nowhere but in the document that is about to be replaced
      audit.keep(List.of(AggregateOutbox.lastChange(before)));
      if (documents.replaceOne(seen, document).getMatchedCount() == 0) {
        return false;
      }
    }
    keepSoon(List.of(Audit.entry(next.id(), next.version(), document(change))));
    return true;
  }

  /** The change has happened and stands in its document: whoever publishes it keeps it too. */
  private void keepSoon(List<Document> entries) {
    try {
      audit.keep(entries);
    } catch (MongoException e) {
      log.warn("{} audit entries are kept with the next look: {}", entries.size(), e.toString());
    }
  }

  /** How many wait to be published, counted no further than {@code max}. */
  public int unpublishedCount(int max) {
    return outbox.count(max);
  }

  @Override
  public List<T> unpublished(int max) {
    return unpublished(max, Function.identity());
  }

  /**
   * As {@link #unpublished(int)}, for what goes out in another shape. One that cannot be read or
   * told is set aside, and the others go on.
   *
   * @param told what is published of an aggregate, after whatever else has to be done for it
   */
  public <S> List<S> unpublished(int max, Function<T, S> told) {
    return outbox.unpublished(max, marked -> told.apply(aggregate(marked)));
  }

  @Override
  public SetAside setAside() {
    return outbox.setAside();
  }

  /** One command for those that have not changed since. */
  @Override
  public void published(List<T> states) {
    outbox.published(states);
  }

  /** What was sent late may lie behind a newer state on the topic, so that is sent once more. */
  @Override
  public void published(T state) {
    published(state.id(), state.version());
  }

  /** As {@link #published(Versioned)}, for what goes out in another shape. */
  public void published(String id, long version) {
    outbox.published(id, version);
  }

  private Document document(T aggregate, Change change) {
    Document fields = Document.parse(WireJson.mapper().writeValueAsString(aggregate));
    fields.remove("id");
    Document document = new Document("_id", aggregate.id());
    document.putAll(fields);
    document.put("version", aggregate.version());
    return AggregateOutbox.mark(document, document(change));
  }

  private static Document document(Change change) {
    return Document.parse(WireJson.mapper().writeValueAsString(change));
  }

  private T aggregate(Document document) {
    Document fields = new Document(document);
    AggregateOutbox.unmark(fields);
    fields.put("id", fields.remove("_id"));
    return WireJson.mapper().convertValue(fields, type);
  }
}
