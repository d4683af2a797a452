package onlinefriday.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.defaults.store.ProductionLimits;
import onlinefriday.defaults.testing.TestBackbone;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A start with as many merchants as are expected, by the limits that go live. */
class KnownStatesAtVolumeTest {
  private static final int MERCHANTS = 100_000;
  private static final int INSERTED_AT_ONCE = 10_000;
  private static final String DATABASE = "known-volume";
  private static final String URI = TestBackbone.running().mongoUri(DATABASE);
  private static final MongoClient LIVE = ProductionLimits.client(URI);

  @BeforeAll
  static void fill() {
    try (MongoClient patient = MongoClients.create(URI)) {
      var known = patient.getDatabase(DATABASE).getCollection("known.merchants");
      for (int from = 0; from < MERCHANTS; from += INSERTED_AT_ONCE) {
        List<Document> some = new ArrayList<>(INSERTED_AT_ONCE);
        for (int i = from; i < from + INSERTED_AT_ONCE; i++) {
          some.add(
              new Document("_id", "m-" + i)
                  .append("version", (long) i)
                  .append("state", "VERIFIED")
                  .append("changes", 1));
        }
        known.insertMany(some);
      }
    }
  }

  @AfterAll
  static void drop() {
    LIVE.getDatabase(DATABASE).drop();
    LIVE.close();
  }

  @Test
  void everyMerchantIsKnownAfterAStart() {
    KnownStates known = new KnownStates(LIVE.getDatabase(DATABASE), "known.merchants");
    for (int i = 0; i < MERCHANTS; i++) {
      assertThat(known.of("m-" + i)).isEqualTo(new Known("m-" + i, i, "VERIFIED", null, 1));
    }
  }

  @Test
  void aConstructorReadsNothing() {
    try (MongoClient nobody = ProductionLimits.client("mongodb://localhost:1/known")) {
      new KnownStates(nobody.getDatabase("known"), "known.merchants");
    }
  }
}
