package onlinefriday.merchant.declaration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import onlinefriday.merchant.item.FiledItem;
import org.bson.Document;

/**
 * Writes what a filing declares: first the prices, which nobody sees yet, then the filing that
 * names their version, then the older prices go. A crash between these is mended by recording the
 * same version once more.
 */
final class DeclarationWrites {
  /** Prices in one document. */
  private static final int CHUNK_PRICES = 100;

  /** Documents that one write holds: it has to end within the time that an operation may take. */
  private static final int WRITE_CHUNKS_MAX = 25;

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> filings;
  private final MongoCollection<Document> prices;

  DeclarationWrites(MongoCollection<Document> filings, MongoCollection<Document> prices) {
    this.filings = filings;
    this.prices = prices;
  }

  void record(DeclaredFiling filing, Supplier<List<FiledItem>> items) {
    Document found = filings.find(eq(filing.id())).first();
    DeclaredFiling known = found == null ? null : DeclarationDocuments.filing(found);
    boolean recorded =
        known != null && (known.version() >= filing.version() || known.declaresAs(filing));
    if (!recorded) {
      writePrices(filing, items.get());
      writeFiling(filing);
    }
    DeclaredFiling held = recorded ? Objects.requireNonNull(known) : filing;
    prices.deleteMany(
        and(
            gte("_id", DeclarationDocuments.run(held.id(), 0)),
            lt("_id", DeclarationDocuments.run(held.id(), held.version()))));
  }

  private void writePrices(DeclaredFiling filing, List<FiledItem> items) {
    List<DeclaredPrice> sorted =
        items.stream()
            .map(item -> DeclaredPrice.of(filing, item))
            .sorted(Comparator.comparing(DeclaredPrice::sku))
            .toList();
    List<Document> write = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += CHUNK_PRICES) {
      List<DeclaredPrice> chunk =
          sorted.subList(from, Math.min(sorted.size(), from + CHUNK_PRICES));
      write.add(DeclarationDocuments.chunk(filing, from / CHUNK_PRICES, chunk));
      if (write.size() == WRITE_CHUNKS_MAX) {
        insert(write);
        write.clear();
      }
    }
    if (!write.isEmpty()) {
      insert(write);
    }
  }

  /** What an earlier try wrote is the same. */
  private void insert(List<Document> chunks) {
    try {
      prices.insertMany(chunks, UNORDERED);
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || !e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private void writeFiling(DeclaredFiling filing) {
    try {
      filings.replaceOne(
          and(eq(filing.id()), lt(DeclarationDocuments.VERSION, filing.version())),
          DeclarationDocuments.filing(filing),
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      // a later version is there already
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
