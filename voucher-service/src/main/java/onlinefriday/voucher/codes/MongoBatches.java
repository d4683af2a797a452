package onlinefriday.voucher.codes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateOutbox;
import onlinefriday.voucher.codes.Batch.Reach;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Batches in MongoDB. A batch is one insert, and two unique keys decide every race: its place among
 * its campaign's batches, and its idempotency key.
 */
@Component
final class MongoBatches implements StateOutbox<CodeBatchState> {
  private static final String COLLECTION = "code.batches";
  private static final String NUMBER = "number";
  private static final String ORDINAL = "ordinal";
  private static final String KEY = "key";
  private static final String STATE = "state";
  private static final String CAMPAIGN = STATE + ".campaignId";
  private static final String ISSUED_BY = STATE + ".issuedBy";
  private static final String FIRST_SERIAL = "firstSerial";
  private static final String COUNT = "count";
  private static final String ISSUED = "issued";
  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

  private final MongoCollection<Document> documents;
  private final AggregateStore<Batch> store;

  MongoBatches(MongoDatabase database) {
    documents = database.getCollection(COLLECTION);
    store = new AggregateStore<>(database, COLLECTION, Batch.class).withIndexes();
    MongoCollection<Document> patient = AtStart.patiently(documents);
    patient.createIndex(ascending(NUMBER, ORDINAL), UNIQUE);
    patient.createIndex(ascending(KEY), UNIQUE);
    patient.createIndex(ascending(NUMBER, ISSUED_BY, ORDINAL));
    patient.createIndex(ascending(CAMPAIGN, "_id"));
  }

  Optional<Batch> find(String id) {
    return store.find(id);
  }

  Optional<Batch> byKey(String key) {
    return store.list(eq(KEY, key), null, 1).stream().findFirst();
  }

  /**
   * A campaign's batches in the order of their ids.
   *
   * @param issuedBy whose, or null for everybody's
   */
  List<Batch> list(
      String campaignId, @Nullable String issuedBy, @Nullable String after, int limit) {
    var ofCampaign = eq(CAMPAIGN, campaignId);
    return store.list(
        issuedBy == null ? ofCampaign : and(ofCampaign, eq(ISSUED_BY, issuedBy)), after, limit);
  }

  /**
   * What has been issued by now. Whoever then gets the next place among the campaign's batches has
   * been told all of it.
   *
   * @param issuedBy whose codes are its own
   */
  Reach reach(int number, String issuedBy) {
    Document last = last(eq(NUMBER, number));
    if (last == null) {
      return Reach.NONE;
    }
    Document own = last(and(eq(NUMBER, number), eq(ISSUED_BY, issuedBy)));
    Document state = last.get(STATE, Document.class);
    return new Reach(
        last.getInteger(ORDINAL) + 1,
        state.getInteger(FIRST_SERIAL) + state.getInteger(COUNT),
        own == null ? 0 : own.getInteger(ISSUED, 0));
  }

  private @Nullable Document last(Bson of) {
    return documents
        .find(of)
        .sort(descending(ORDINAL))
        .projection(include(ORDINAL, STATE, ISSUED))
        .first();
  }

  /**
   * @return false when the place or the key is taken
   */
  boolean insert(Batch first, Change change) {
    return store.insert(first, change);
  }

  /**
   * @return false when somebody else changed it meanwhile
   */
  boolean replace(Batch next, Change change) {
    return store.replace(next, change);
  }

  @Override
  public List<CodeBatchState> unpublished(int max) {
    return store.unpublished(max, Batch::state);
  }

  @Override
  public void published(CodeBatchState state) {
    // the store goes by id and version only
    store.published(new Batch(state, 0, 0, "", "", null));
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
