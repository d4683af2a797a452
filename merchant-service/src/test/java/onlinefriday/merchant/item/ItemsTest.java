package onlinefriday.merchant.item;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import onlinefriday.defaults.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

class ItemsTest extends ItemsContract {
  private final MongoClient client = MongoClients.create(TestStore.shared().uri());

  @Override
  MongoDatabase database() {
    return client.getDatabase("items-" + UUID.randomUUID());
  }

  @AfterEach
  void close() {
    client.close();
  }
}
