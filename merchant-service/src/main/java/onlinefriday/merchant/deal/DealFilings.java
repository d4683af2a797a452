package onlinefriday.merchant.deal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.background.Signal;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.merchant.registry.MerchantFollower;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which filings have to be looked at for their offers, and when. Whoever changes something asks for
 * a look; the look reads what holds then, so it does not matter how often, late or out of order
 * somebody asks.
 */
public final class DealFilings implements MerchantFollower {
  private static final String ID = "_id";
  private static final String MERCHANT = "merchantId";
  private static final String VERSION = "version";
  private static final String MERCHANT_VERSION = "merchantVersion";
  private static final String IN_FORCE = "inForce";
  private static final String ASKED = "asked";
  private static final String SHOWN = "shown";
  private static final String WRITTEN = "written";

  /** When to look next; absent when there is nothing to look for. */
  private static final String LOOK_AT = "lookAt";

  private final MongoCollection<Document> notes;
  private final Clock clock;
  private final Signal changed;

  DealFilings(MongoDatabase database, Clock clock, Signal changed) {
    this.notes = database.getCollection("dealFilings");
    this.clock = clock;
    this.changed = changed;
    MongoCollection<Document> patient = AtStart.patiently(notes);
    patient.createIndex(Indexes.ascending(LOOK_AT), new IndexOptions().sparse(true));
    patient.createIndex(Indexes.ascending(MERCHANT, MERCHANT_VERSION));
  }

  /** To be called after each write of a filing, and perhaps again. */
  public void changed(String filingId, long version, String merchantId, boolean inForce) {
    try {
      notes.updateOne(
          and(eq(filingId), lt(VERSION, version)),
          Updates.combine(
              Updates.set(VERSION, version),
              Updates.set(MERCHANT, merchantId),
              Updates.set(IN_FORCE, inForce),
              Updates.set(LOOK_AT, Date.from(clock.instant())),
              Updates.inc(ASKED, 1L),
              Updates.setOnInsert(MERCHANT_VERSION, 0L)),
          new UpdateOptions().upsert(true));
      changed.give();
    } catch (MongoWriteException e) {
      // this version or a later one is known
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** One command for all of them: merchants come by the hundred thousand. */
  @Override
  public void changed(List<MerchantState> merchants) {
    notes.bulkWrite(
        merchants.stream().map(this::askedFor).toList(), new BulkWriteOptions().ordered(false));
    changed.give();
  }

  private UpdateManyModel<Document> askedFor(MerchantState merchant) {
    return new UpdateManyModel<>(
        and(eq(MERCHANT, merchant.id()), lt(MERCHANT_VERSION, merchant.version())),
        Updates.combine(
            Updates.set(MERCHANT_VERSION, merchant.version()),
            Updates.set(LOOK_AT, Date.from(clock.instant())),
            Updates.inc(ASKED, 1L)));
  }

  /** Those to look at now, the longest waiting first. */
  List<DealNote> due(int max) {
    return notes
        .find(lte(LOOK_AT, Date.from(clock.instant())))
        .sort(Sorts.ascending(LOOK_AT))
        .projection(Projections.exclude(LOOK_AT))
        .limit(max)
        .map(DealFilings::note)
        .into(new ArrayList<>());
  }

  /**
   * @param ids at most a page of them
   */
  Map<String, DealNote> of(Collection<String> ids) {
    return notes
        .find(in(ID, ids))
        .projection(Projections.exclude(LOOK_AT))
        .map(DealFilings::note)
        .into(new ArrayList<>())
        .stream()
        .collect(Collectors.toMap(DealNote::id, Function.identity()));
  }

  /** From now on people see that writing, which has only begun. */
  boolean show(DealNote seen, DealNote.Shown shown) {
    return change(
        seen, Updates.combine(Updates.set(SHOWN, document(shown)), Updates.unset(WRITTEN)));
  }

  /** All of it is written. */
  void written(DealNote seen, DealNote.Shown shown, Instant lookAgainAt) {
    boolean done =
        change(
            seen,
            Updates.combine(
                Updates.set(SHOWN, document(shown)),
                Updates.set(WRITTEN, shown.writing()),
                Updates.set(LOOK_AT, Date.from(lookAgainAt))));
    lookAgainUnless(done, seen);
  }

  /**
   * Nothing of it is to be seen.
   *
   * @param lookAgainAt null when only a change can bring it back
   */
  void hidden(DealNote seen, @Nullable Instant lookAgainAt) {
    boolean done =
        change(
            seen,
            Updates.combine(
                Updates.unset(SHOWN),
                Updates.unset(WRITTEN),
                lookAgainAt == null
                    ? Updates.unset(LOOK_AT)
                    : Updates.set(LOOK_AT, Date.from(lookAgainAt))));
    lookAgainUnless(done, seen);
  }

  /** Looks again after a while, or at once when somebody has asked meanwhile. */
  void failed(DealNote seen, Duration wait) {
    change(seen, Updates.set(LOOK_AT, Date.from(clock.instant().plus(wait))));
  }

  /** What was written for a state that is past may lie beside what a faster look has written. */
  private void lookAgainUnless(boolean done, DealNote seen) {
    if (!done) {
      notes.updateOne(eq(seen.id()), Updates.set(LOOK_AT, Date.from(clock.instant())));
    }
  }

  private boolean change(DealNote seen, Bson update) {
    return notes.updateOne(unchanged(seen), update).getMatchedCount() > 0;
  }

  private static Bson unchanged(DealNote seen) {
    return and(eq(seen.id()), eq(ASKED, seen.asked()));
  }

  private static Document document(DealNote.Shown shown) {
    return Document.parse(WireJson.mapper().writeValueAsString(shown));
  }

  private static DealNote note(Document document) {
    Document fields = new Document(document);
    fields.put("id", fields.remove(ID));
    return WireJson.mapper().convertValue(fields, DealNote.class);
  }
}
