package onlinefriday.merchant.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.defaults.store.ProductionLimits;
import onlinefriday.defaults.testing.TestStore;
import onlinefriday.merchant.law.Declaration;
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
  private static final String DATABASE = "declarations-volume";
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final List<String> SKUS =
      IntStream.range(0, GOODS).mapToObj("sku-%05d"::formatted).toList();
  private static final MongoClient LIVE = ProductionLimits.client(TestStore.shared().uri());

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

    List<Declaration> declared =
        declarations.of("m", SKUS, FIRST.plusWeeks(FILINGS), "another filing");

    assertThat(declared).hasSize(FILINGS * GOODS);
    assertThat(declared.stream().map(Declaration::sku).distinct()).hasSize(GOODS);
  }
}
