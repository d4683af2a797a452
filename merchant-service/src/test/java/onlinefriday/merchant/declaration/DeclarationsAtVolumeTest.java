package onlinefriday.merchant.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onlinefriday.defaults.store.ProductionLimits;
import onlinefriday.defaults.testing.TestStore;
import onlinefriday.merchant.law.Declaration;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A merchant that files all it may, all year, by the limits that go live. */
class DeclarationsAtVolumeTest {
  /** One more than a year's, which a limit of documents would leave out. */
  private static final int FILINGS = 51;

  private static final int GOODS = 20_000;
  private static final int CHUNK_PRICES = 100;

  /** A hundred documents. */
  private static final int HELD_MAX = 100 * CHUNK_PRICES;

  private static final String DATABASE = "declarations-volume";
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final List<String> SKUS =
      IntStream.range(0, GOODS).mapToObj("sku-%05d"::formatted).toList();
  private static final AnsweredPrices ANSWERED = new AnsweredPrices();
  private static final MongoClient LIVE =
      ProductionLimits.client(TestStore.shared().uri(), ANSWERED);

  @BeforeAll
  static void fill() {
    try (MongoClient patient = MongoClients.create(TestStore.shared().uri())) {
      MongoDatabase database = patient.getDatabase(DATABASE);
      for (int number = 0; number < FILINGS; number++) {
        DeclaredFiling filing = filing(number);
        database.getCollection("declaredFilings").insertOne(DeclarationDocuments.filing(filing));
        database.getCollection("declaredPrices").insertMany(chunks(filing));
      }
    }
  }

  private static List<Document> chunks(DeclaredFiling filing) {
    List<Document> chunks = new ArrayList<>();
    for (int from = 0; from < GOODS; from += CHUNK_PRICES) {
      List<DeclaredPrice> prices =
          SKUS.subList(from, from + CHUNK_PRICES).stream()
              .map(sku -> new DeclaredPrice(filing, sku, 100_000L, FIRST, null, 90_000L))
              .toList();
      chunks.add(DeclarationDocuments.chunk(filing, from / CHUNK_PRICES, prices));
    }
    return chunks;
  }

  private static DeclaredFiling filing(int number) {
    LocalDate start = FIRST.plusWeeks(number);
    return new DeclaredFiling(
        "f-" + number, 1, "m", "set-" + number, start, start, start.plusDays(5), true, null);
  }

  @AfterAll
  static void drop() {
    LIVE.getDatabase(DATABASE).drop();
    LIVE.close();
  }

  @Test
  void aSubmissionIsHeldAgainstAllThatWasDeclaredAndNothingIsLeftOut() {
    Declarations declarations = new Declarations(LIVE.getDatabase(DATABASE));

    Map<String, Long> declared =
        declarations
            .of("m", SKUS, FIRST.plusWeeks(FILINGS), "another filing")
            .collect(Collectors.groupingBy(Declaration::sku, Collectors.counting()));

    assertThat(declared).containsOnlyKeys(SKUS);
    assertThat(declared.values()).containsOnly((long) FILINGS);
  }

  @Test
  void noMoreOfItIsHeldAtOnceThanOneAnswerOfTheStore() {
    Declarations declarations = new Declarations(LIVE.getDatabase(DATABASE));
    ANSWERED.prices.set(0);
    int[] seen = {0};
    int[] heldMax = {0};

    declarations
        .of("m", SKUS, FIRST.plusWeeks(FILINGS), null)
        .forEach(declared -> heldMax[0] = Math.max(heldMax[0], ANSWERED.prices.get() - seen[0]++));

    assertThat(seen[0]).isEqualTo(FILINGS * GOODS);
    assertThat(heldMax[0]).isPositive().isLessThanOrEqualTo(HELD_MAX);
  }

  /** How many prices the store has answered with. */
  private static final class AnsweredPrices implements CommandListener {
    private final AtomicInteger prices = new AtomicInteger();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
      for (String batch : List.of("firstBatch", "nextBatch")) {
        for (BsonValue chunk : cursor.getArray(batch, new BsonArray())) {
          prices.addAndGet(chunk.asDocument().getArray("skus", new BsonArray()).size());
        }
      }
    }
  }
}
