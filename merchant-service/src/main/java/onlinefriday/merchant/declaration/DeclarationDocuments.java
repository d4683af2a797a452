package onlinefriday.merchant.declaration;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Declarations as the store has them: a filing, and documents of some of its prices. Each holds
 * prices that are near each other by their skus, so a search for many skus reads each of them once.
 */
final class DeclarationDocuments {
  static final String MERCHANT = "merchant";
  static final String SKUS = "skus";
  static final String UNTIL = "until";
  static final String VERSION = "version";
  static final String ENDED_ON = "endedOn";

  /** Day and filing, by which a sku's history is in order. */
  static final String DECLARED = "declared";

  private static final String PRICES = "prices";
  private static final String FILING = "filing";

  private DeclarationDocuments() {}

  static Document filing(DeclaredFiling filing) {
    Document document =
        new Document("_id", filing.id())
            .append(VERSION, filing.version())
            .append(MERCHANT, filing.merchantId())
            .append("itemSet", filing.itemSet())
            .append("declaredOn", filing.declaredOn().toString())
            .append("start", filing.start().toString())
            .append("end", filing.end().toString())
            .append("counts", filing.countsAsDiscount());
    append(document, ENDED_ON, filing.endedOn());
    return document;
  }

  static DeclaredFiling filing(Document document) {
    String endedOn = document.getString(ENDED_ON);
    return new DeclaredFiling(
        document.getString("_id"),
        document.getLong(VERSION),
        document.getString(MERCHANT),
        document.getString("itemSet"),
        LocalDate.parse(document.getString("declaredOn")),
        LocalDate.parse(document.getString("start")),
        LocalDate.parse(document.getString("end")),
        document.getBoolean("counts"),
        endedOn == null ? null : LocalDate.parse(endedOn));
  }

  /** Ids of one version of a filing sort between this and {@link #run} of the next. */
  static String run(String filingId, long version) {
    return "%s@%019d".formatted(filingId, version);
  }

  static Document chunk(DeclaredFiling filing, int chunk, List<DeclaredPrice> prices) {
    return new Document("_id", "%s/%05d".formatted(run(filing.id(), filing.version()), chunk))
        .append(FILING, filing.id())
        .append(VERSION, filing.version())
        .append(MERCHANT, filing.merchantId())
        .append(DECLARED, filing.historyKey())
        .append(UNTIL, until(filing, prices))
        .append(SKUS, prices.stream().map(DeclaredPrice::sku).toList())
        .append(PRICES, prices.stream().map(DeclarationDocuments::price).toList());
  }

  static String filingOf(Document chunk) {
    return chunk.getString(FILING);
  }

  /** Whether it is of the version that holds. */
  static boolean isOf(DeclaredFiling filing, Document chunk) {
    return chunk.getLong(VERSION) == filing.version();
  }

  static List<DeclaredPrice> prices(DeclaredFiling filing, Document chunk) {
    return chunk.getList(PRICES, Document.class).stream().map(d -> price(filing, d)).toList();
  }

  /** The last day that it can say anything about. */
  private static String until(DeclaredFiling filing, List<DeclaredPrice> prices) {
    return prices.stream()
        .map(DeclaredPrice::observedOn)
        .reduce(filing.end(), (a, b) -> a.isAfter(b) ? a : b)
        .toString();
  }

  private static Document price(DeclaredPrice price) {
    Document document = new Document("sku", price.sku());
    append(document, "price", price.referencePrice());
    append(document, "seenOn", price.observedOn());
    append(document, "seenAt", price.source());
    append(document, "promotional", price.promotionalPrice());
    return document;
  }

  private static DeclaredPrice price(DeclaredFiling filing, Document document) {
    return new DeclaredPrice(
        filing,
        document.getString("sku"),
        document.getLong("price"),
        LocalDate.parse(document.getString("seenOn")),
        document.getString("seenAt"),
        document.getLong("promotional"));
  }

  private static void append(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value instanceof LocalDate day ? day.toString() : value);
    }
  }
}
