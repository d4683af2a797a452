package onlinefriday.voucher.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The ledger in MongoDB: one unordered insertMany per group, majority and journaled. */
@Component
final class MongoLedger implements Ledger {
  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  /** Reading a whole publisher's entries is recovery, not the hot path. */
  private static final long RECOVERY_TIMEOUT_S = 60;

  private final MongoCollection<Document> entries;

  MongoLedger(MongoDatabase database) {
    entries = database.getCollection("ledger");
    MongoCollection<Document> patient = AtStart.patiently(entries);
    patient.createIndex(ascending(EntryDocuments.ORDER), UNIQUE);
    patient.createIndex(ascending(EntryDocuments.KEY), UNIQUE);
    patient.createIndex(ascending(EntryDocuments.PUBLISHER, EntryDocuments.SEQUENCE), UNIQUE);
  }

  @Override
  public Set<Integer> append(List<Entry> group) {
    try {
      entries.insertMany(group.stream().map(EntryDocuments::write).toList(), UNORDERED);
      return Set.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(this::taken)) {
        throw new OutcomeUnknown(e);
      }
      Set<Integer> refused = new HashSet<>();
      e.getWriteErrors().forEach(error -> refused.add(error.getIndex()));
      return refused;
    } catch (MongoException e) {
      throw new OutcomeUnknown(e);
    }
  }

  private boolean taken(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  @Override
  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(entries.find(eq(id)).first()).map(EntryDocuments::read);
  }

  @Override
  public List<Entry> byOrderRef(String partnerId, String orderRef) {
    String prefix = LedgerKeys.orderPrefix(partnerId, orderRef);
    return entries
        .find(
            and(
                gte(EntryDocuments.ORDER, prefix),
                lt(EntryDocuments.ORDER, LedgerKeys.afterAll(prefix))))
        .sort(ascending(EntryDocuments.ORDER))
        .limit(ORDER_ENTRIES_MAX)
        .map(EntryDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Entry> byIds(Collection<String> ids) {
    return found("_id", in("_id", ids), ids);
  }

  @Override
  public Map<String, Entry> byOrders(Collection<String> orders) {
    return found(EntryDocuments.ORDER, in(EntryDocuments.ORDER, orders), orders);
  }

  @Override
  public Map<String, Entry> byKeys(Collection<String> keys) {
    return found(EntryDocuments.KEY, in(EntryDocuments.KEY, keys), keys);
  }

  private Map<String, Entry> found(String field, Bson filter, Collection<String> wanted) {
    Map<String, Entry> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Document document : entries.find(filter)) {
        found.put(document.getString(field), EntryDocuments.read(document));
      }
    }
    return found;
  }

  @Override
  public List<Entry> after(String publisher, long sequence, int limit) {
    return recovering()
        .find(and(eq(EntryDocuments.PUBLISHER, publisher), gt(EntryDocuments.SEQUENCE, sequence)))
        .sort(Sorts.ascending(EntryDocuments.PUBLISHER, EntryDocuments.SEQUENCE))
        .limit(limit)
        .map(EntryDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Sum> sums(String publisher) {
    Map<String, Sum> sums = new HashMap<>();
    for (Document document :
        recovering()
            .find(eq(EntryDocuments.PUBLISHER, publisher))
            .projection(Projections.include(EntryDocuments.CAMPAIGN, EntryDocuments.DISCOUNT))) {
      long discount = document.getLong(EntryDocuments.DISCOUNT);
      sums.merge(
          document.getString(EntryDocuments.CAMPAIGN),
          new Sum(1, discount),
          (sum, one) -> sum.plus(1, discount));
    }
    return sums;
  }

  private MongoCollection<Document> recovering() {
    return entries.withTimeout(RECOVERY_TIMEOUT_S, TimeUnit.SECONDS);
  }
}
