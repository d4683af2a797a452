package onlinefriday.merchant.declaration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Declaration;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What merchants declared of their prices, kept for good: also of filings that were withdrawn or
 * refused, since a price once stated stays evidence.
 *
 * <p>What a filing declares holds as one: its prices count from the write that names their version.
 */
@Component
public final class Declarations {
  /** The law looks no further back: thirty days for a price, the year for days under discount. */
  private static final int LOOK_BACK_YEARS = 1;

  private static final int SKUS_PER_READ = 1_000;

  /** Documents in one answer of the store, each of a hundred prices. */
  private static final int READ_CHUNKS = 100;

  private final MongoCollection<Document> filings;
  private final MongoCollection<Document> prices;
  private final DeclarationWrites writes;

  Declarations(MongoDatabase database) {
    this.filings = database.getCollection("declaredFilings");
    this.prices = database.getCollection("declaredPrices");
    this.writes = new DeclarationWrites(filings, prices);
    AtStart.patiently(prices)
        .createIndex(
            Indexes.ascending(
                DeclarationDocuments.MERCHANT,
                DeclarationDocuments.SKUS,
                DeclarationDocuments.UNTIL));
  }

  /**
   * Writes down what a filing declares, in place of what an earlier version of it did. What is
   * known already, by version or by what it declares, changes nothing.
   *
   * @param items those of its set, asked for when they have to be written
   */
  public void record(DeclaredFiling filing, Supplier<List<FiledItem>> items) {
    writes.record(filing, items);
  }

  /** Notes that a filing was withdrawn or refused: no later day of it is under discount. */
  public void ended(String filingId, LocalDate on) {
    filings.updateOne(eq(filingId), Updates.set(DeclarationDocuments.ENDED_ON, on.toString()));
  }

  /**
   * What a merchant declared of goods, as far as a programme can be held against it. It is read as
   * it is looked at, since it may be a million: to be gone through once, to its end.
   *
   * @param start the programme's first day
   * @param exceptFiling the filing that is the programme itself, or null
   */
  public Stream<Declaration> of(
      String merchantId, Collection<String> skus, LocalDate start, @Nullable String exceptFiling) {
    Bson relevant =
        and(
            eq(DeclarationDocuments.MERCHANT, merchantId),
            gte(DeclarationDocuments.UNTIL, start.minusYears(LOOK_BACK_YEARS).toString()));
    HeldFilings held = new HeldFilings(filings);
    // in order, as they are stored, so that each document is read for one part of them
    List<String> sorted = skus.stream().distinct().sorted().toList();
    return sorted.stream()
        .gather(Gatherers.windowFixed(SKUS_PER_READ))
        .map(Set::copyOf)
        .flatMap(
            part ->
                chunks(and(relevant, in(DeclarationDocuments.SKUS, part)))
                    .flatMap(chunk -> held.prices(chunk, part::contains)))
        .filter(price -> !price.filing().id().equals(exceptFiling))
        .map(DeclaredPrice::declaration);
  }

  /** All there is, since what is left out would be evidence: each answer has a limit of its own. */
  private Stream<Document> chunks(Bson sought) {
    MongoCursor<Document> cursor =
        AtStart.patiently(prices)
            .find(sought)
            .projection(Projections.exclude(DeclarationDocuments.SOURCES))
            .batchSize(READ_CHUNKS)
            .timeoutMode(TimeoutMode.ITERATION)
            .cursor();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
        .onClose(cursor::close);
  }

  /**
   * What a merchant declared of one sku, the latest first.
   *
   * @param after the {@link DeclaredFiling#historyKey} after which to go on, or null
   */
  List<DeclaredPrice> history(String merchantId, String sku, @Nullable String after, int limit) {
    Bson its =
        and(eq(DeclarationDocuments.MERCHANT, merchantId), eq(DeclarationDocuments.SKUS, sku));
    HeldFilings held = new HeldFilings(filings);
    return prices
        .find(after == null ? its : and(its, lt(DeclarationDocuments.DECLARED, after)))
        .sort(Sorts.descending(DeclarationDocuments.DECLARED))
        .limit(limit)
        .into(new ArrayList<>())
        .stream()
        .flatMap(chunk -> held.prices(chunk, sku::equals))
        .toList();
  }
}
