package onlinefriday.merchant.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Declarations as the store has them: a filing, and documents of some of its prices. Each holds
 * prices that are near each other by their skus, so a search for many skus reads each of them once;
 * and holds them as columns, which are read several times faster than as many small documents.
 */
final class DeclarationDocuments {
  static final String MERCHANT = "merchant";
  static final String SKUS = "skus";
  static final String UNTIL = "until";
  static final String VERSION = "version";
  static final String ENDED_ON = "endedOn";

  /** Day and filing, by which a sku's history is in order. */
  static final String DECLARED = "declared";

  /** Where the prices were seen: what takes most room, and what no judgement looks at. */
  static final String SOURCES = "sources";

  private static final String PRICES = "prices";
  private static final String SEEN_ON = "seenOn";
  private static final String PROMOTIONAL = "promotional";
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
    LocalDate endedOn = filing.endedOn();
    return endedOn == null ? document : document.append(ENDED_ON, endedOn.toString());
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
        .append(SKUS, column(prices, DeclaredPrice::sku))
        .append(PRICES, column(prices, DeclaredPrice::referencePrice))
        .append(SEEN_ON, column(prices, price -> price.observedOn().toEpochDay()))
        .append(PROMOTIONAL, column(prices, DeclaredPrice::promotionalPrice))
        .append(SOURCES, column(prices, DeclaredPrice::source));
  }

  private static List<@Nullable Object> column(
      List<DeclaredPrice> prices, Function<DeclaredPrice, @Nullable Object> value) {
    List<@Nullable Object> column = new ArrayList<>(prices.size());
    prices.forEach(price -> column.add(value.apply(price)));
    return column;
  }

  static String filingOf(Document chunk) {
    return chunk.getString(FILING);
  }

  /** Whether it is of the version that holds. */
  static boolean isOf(DeclaredFiling filing, Document chunk) {
    return chunk.getLong(VERSION) == filing.version();
  }

  /** Of the wanted skus. */
  static List<DeclaredPrice> prices(
      DeclaredFiling filing, Document chunk, Predicate<String> wanted) {
    List<String> skus = chunk.getList(SKUS, String.class);
    List<Long> referencePrices = chunk.getList(PRICES, Long.class);
    List<Long> seenOn = chunk.getList(SEEN_ON, Long.class);
    List<Long> promotionalPrices = chunk.getList(PROMOTIONAL, Long.class);
    List<String> sources = chunk.getList(SOURCES, String.class, List.of());
    List<DeclaredPrice> prices = new ArrayList<>();
    for (int i = 0; i < skus.size(); i++) {
      if (wanted.test(skus.get(i))) {
        prices.add(
            new DeclaredPrice(
                filing,
                skus.get(i),
                referencePrices.get(i),
                LocalDate.ofEpochDay(seenOn.get(i)),
                sources.isEmpty() ? null : sources.get(i),
                promotionalPrices.get(i)));
      }
    }
    return prices;
  }

  /** The last day that it can say anything about. */
  private static String until(DeclaredFiling filing, List<DeclaredPrice> prices) {
    return prices.stream()
        .map(DeclaredPrice::observedOn)
        .reduce(filing.end(), (a, b) -> a.isAfter(b) ? a : b)
        .toString();
  }
}
