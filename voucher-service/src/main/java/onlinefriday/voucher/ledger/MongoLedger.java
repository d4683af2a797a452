package onlinefriday.voucher.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static onlinefriday.voucher.ledger.EntryDocuments.AT;
import static onlinefriday.voucher.ledger.EntryDocuments.EXPIRES;
import static onlinefriday.voucher.ledger.EntryDocuments.KEY;
import static onlinefriday.voucher.ledger.EntryDocuments.ORDER;
import static onlinefriday.voucher.ledger.EntryDocuments.PARTNER;
import static onlinefriday.voucher.ledger.EntryDocuments.PUBLISHER;
import static onlinefriday.voucher.ledger.EntryDocuments.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The ledger in MongoDB: one unordered insertMany per group, majority and journaled. */
@Component
final class MongoLedger implements Ledger {
  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
  private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

  /** Reading a publisher's facts is not the hot path. */
  private static final long READ_ALL_TIMEOUT_S = 60;

  /** Held at once of a day's facts, and read by one operation, at the pace of whoever reads. */
  private static final int READ_DAY_PAGE = 500;

  private final MongoCollection<Document> entries;
  private final MongoCollection<Entry> appended;
  private final MongoCollection<Document> ends;
  private final MongoCollection<End> ended;

  MongoLedger(MongoDatabase database) {
    entries = database.getCollection("ledger");
    appended = writing(entries, new EntryCodec());
    ends = database.getCollection("ledger.ends");
    ended = writing(ends, new EndCodec());
    MongoCollection<Document> patient = AtStart.patiently(entries);
    patient.createIndex(ascending(ORDER), UNIQUE);
    patient.createIndex(ascending(EXPIRES), SPARSE);
    List.of(patient, AtStart.patiently(ends)).forEach(MongoLedger::index);
  }

  private static <T> MongoCollection<T> writing(MongoCollection<?> collection, Codec<T> codec) {
    return collection
        .withCodecRegistry(CodecRegistries.fromCodecs(codec))
        .withDocumentClass(codec.getEncoderClass());
  }

  private static void index(MongoCollection<Document> facts) {
    facts.createIndex(ascending(KEY), UNIQUE);
    facts.createIndex(ascending(PUBLISHER, SEQUENCE), UNIQUE);
    facts.createIndex(ascending(PARTNER, AT, "_id"));
  }

  @Override
  public Set<Integer> append(List<Entry> group) {
    return MongoInserts.into(appended, group);
  }

  @Override
  public Set<Integer> end(List<End> group) {
    return MongoInserts.into(ended, group);
  }

  @Override
  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(entries.find(eq(id)).first()).map(EntryDocuments::read);
  }

  @Override
  public List<Entry> byOrderRef(String partnerId, String orderRef) {
    return entries
        .find(startsWith(ORDER, LedgerKeys.orderPrefix(partnerId, orderRef)))
        .sort(ascending(ORDER))
        .limit(ORDER_ENTRIES_MAX)
        .map(EntryDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Entry> byIds(Collection<String> ids) {
    return found(entries, "_id", ids, EntryDocuments::read);
  }

  @Override
  public Map<String, Entry> byOrders(Collection<String> orders) {
    return found(entries, ORDER, orders, EntryDocuments::read);
  }

  @Override
  public Map<String, Entry> byKeys(Collection<String> keys) {
    return found(entries, KEY, keys, EntryDocuments::read);
  }

  @Override
  public Optional<Entry> latest(String claim) {
    return last("_id", LedgerKeys.generations(claim));
  }

  @Override
  public Optional<Entry> latestOfOrder(String orderClaim) {
    return last(ORDER, LedgerKeys.generationsOfOrder(orderClaim));
  }

  private Optional<Entry> last(String field, String prefix) {
    Document last = entries.find(startsWith(field, prefix)).sort(descending(field)).first();
    return Optional.ofNullable(last).map(EntryDocuments::read);
  }

  @Override
  public Map<String, End> endsByIds(Collection<String> ids) {
    return found(ends, "_id", ids, EndDocuments::read);
  }

  @Override
  public Map<String, End> endsByKeys(Collection<String> keys) {
    return found(ends, KEY, keys, EndDocuments::read);
  }

  private static <T> Map<String, T> found(
      MongoCollection<Document> collection,
      String field,
      Collection<String> wanted,
      Function<Document, T> read) {
    Map<String, T> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (Document document : collection.find(in(field, wanted))) {
        found.put(document.getString(field), read.apply(document));
      }
    }
    return found;
  }

  private static Bson startsWith(String field, String prefix) {
    return and(gte(field, prefix), lt(field, LedgerKeys.afterAll(prefix)));
  }

  @Override
  public List<Entry> lapsing(Instant after, Instant until, int limit) {
    return entries
        .find(and(gt(EXPIRES, Date.from(after)), lte(EXPIRES, Date.from(until))))
        .sort(ascending(EXPIRES))
        .limit(limit)
        .map(EntryDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<Fact> after(String publisher, long sequence, int limit) {
    Bson wanted = and(eq(PUBLISHER, publisher), gt(SEQUENCE, sequence));
    Bson order = ascending(PUBLISHER, SEQUENCE);
    return Facts.merged(
        page(entries, wanted, order, limit, EntryDocuments::read),
        page(ends, wanted, order, limit, EndDocuments::read),
        Facts.BY_SEQUENCE,
        limit);
  }

  @Override
  public void between(String partnerId, Instant from, Instant to, Consumer<? super Fact> each) {
    Facts.merge(
        new MongoPages<>(entries, partnerId, from, to, EntryDocuments::read),
        new MongoPages<>(ends, partnerId, from, to, EndDocuments::read),
        Facts.BY_TIME,
        each);
  }

  /**
   * A partner's facts in order, a page at a time. A cursor would be forgotten by the store, or
   * given up by the driver, before a slow reader of a long day is at its end.
   */
  private static final class MongoPages<T extends Fact> implements Iterator<T> {
    private final MongoCollection<Document> facts;
    private final Bson all;
    private final Function<Document, T> read;
    private Bson place;
    private Iterator<T> page = Collections.emptyIterator();
    private boolean atEnd;

    MongoPages(
        MongoCollection<Document> facts,
        String partnerId,
        Instant from,
        Instant to,
        Function<Document, T> read) {
      this.facts = facts;
      this.all = and(eq(PARTNER, partnerId), lt(AT, Date.from(to)));
      this.place = gte(AT, Date.from(from));
      this.read = read;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !atEnd) {
        List<T> next =
            page(facts, and(all, place), ascending(PARTNER, AT, "_id"), READ_DAY_PAGE, read);
        atEnd = next.size() < READ_DAY_PAGE;
        page = next.iterator();
        if (!next.isEmpty()) {
          T last = next.getLast();
          Date at = Date.from(last.at());
          place = and(gte(AT, at), or(gt(AT, at), gt("_id", Facts.id(last))));
        }
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }

  private static <T> List<T> page(
      MongoCollection<Document> facts,
      Bson wanted,
      Bson order,
      int limit,
      Function<Document, T> read) {
    return patient(facts)
        .find(wanted)
        .sort(order)
        .limit(limit)
        .map(read::apply)
        .into(new ArrayList<>());
  }

  private static MongoCollection<Document> patient(MongoCollection<Document> facts) {
    return facts.withTimeout(READ_ALL_TIMEOUT_S, TimeUnit.SECONDS);
  }
}
