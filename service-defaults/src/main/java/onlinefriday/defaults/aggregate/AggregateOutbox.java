package onlinefriday.defaults.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateOutbox.SetAside;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The marks in aggregates' documents that say what still has to be published. */
record AggregateOutbox(MongoCollection<Document> documents, Audit audit) {
  private static final String UNPUBLISHED = "_unpublished";
  private static final String CHANGE = "_change";

  /** In the place of true: it cannot be published, and waits apart. Its audit is kept. */
  private static final String ASIDE = "aside";

  /** Documents whose last change is certain to be kept. */
  static final Bson AUDITED = ne(UNPUBLISHED, true);

  private static final Bson UNMARKED = Updates.unset(UNPUBLISHED);
  private static final Logger log = LoggerFactory.getLogger(AggregateOutbox.class);

  void index() {
    AtStart.patiently(documents)
        .createIndex(Indexes.ascending(UNPUBLISHED), new IndexOptions().sparse(true));
  }

  static Document mark(Document document, Document change) {
    return document.append(CHANGE, change).append(UNPUBLISHED, true);
  }

  static void unmark(Document document) {
    document.remove(UNPUBLISHED);
    document.remove(CHANGE);
  }

  static Document lastChange(Document marked) {
    return Audit.entry(
        marked.getString("_id"),
        marked.get("version", Number.class).longValue(),
        marked.get(CHANGE, Document.class));
  }

  static Bson version(String id, long version) {
    return and(eq(id), eq("version", version));
  }

  int count(int max) {
    return (int) documents.countDocuments(eq(UNPUBLISHED, true), new CountOptions().limit(max));
  }

  <S> List<S> unpublished(int max, Function<Document, S> told) {
    List<Document> marked =
        AtStart.patiently(documents).find(eq(UNPUBLISHED, true)).limit(max).into(new ArrayList<>());
    // A crash may have come between a change and its audit.
    audit.keep(marked.stream().map(AggregateOutbox::lastChange).toList());
    List<S> states = new ArrayList<>(marked.size());
    for (Document one : marked) {
      try {
        states.add(told.apply(one));
      } catch (RuntimeException e) {
        if (ServiceTask.isOutage(e)) {
          throw e;
        }
        log.error("{} cannot be published and is set aside", one.get("_id"), e);
        setAside(one.getString("_id"), one.get("version", Number.class).longValue());
      }
    }
    return states;
  }

  private void setAside(String id, long version) {
    documents.updateOne(version(id, version), Updates.set(UNPUBLISHED, ASIDE));
  }

  SetAside setAside() {
    return new SetAside() {
      @Override
      public void put(String id, long version) {
        setAside(id, version);
      }

      @Override
      public int count(int max) {
        return (int)
            documents.countDocuments(eq(UNPUBLISHED, ASIDE), new CountOptions().limit(max));
      }

      @Override
      public void tryAgain() {
        documents.updateMany(eq(UNPUBLISHED, ASIDE), Updates.set(UNPUBLISHED, true));
      }
    };
  }

  void published(List<? extends Versioned> states) {
    List<WriteModel<Document>> sent = new ArrayList<>(states.size());
    for (Versioned state : states) {
      sent.add(new UpdateOneModel<>(version(state.id(), state.version()), UNMARKED));
    }
    if (!sent.isEmpty()
        && documents.bulkWrite(sent, new BulkWriteOptions().ordered(false)).getMatchedCount()
            < sent.size()) {
      states.forEach(state -> published(state.id(), state.version()));
    }
  }

  void published(String id, long version) {
    if (documents.updateOne(version(id, version), UNMARKED).getMatchedCount() == 0) {
      documents.updateOne(eq(id), Updates.set(UNPUBLISHED, true));
    }
  }
}
