package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.UUID;
import onlinefriday.defaults.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MerchantsTest {
  private static final MongoClient CLIENT = MongoClients.create(TestStore.shared().uri());

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Test
  void indexOfTheTimeWhenNoHoldLapsedIsDropped() {
    MongoDatabase database = CLIENT.getDatabase("merchants" + UUID.randomUUID());
    var collection = database.getCollection("merchants");
    collection.createIndex(Indexes.ascending("taxCode"), new IndexOptions().unique(true));
    new Merchants(database);
    new Merchants(database);
    assertThat(collection.listIndexes())
        .extracting(index -> index.getString("name"))
        .contains("taxCode_1_hold.lapsedAt_1")
        .doesNotContain("taxCode_1");
  }
}
