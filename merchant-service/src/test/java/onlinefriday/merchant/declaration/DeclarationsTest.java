package onlinefriday.merchant.declaration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import onlinefriday.defaults.testing.TestStore;
import org.junit.jupiter.api.AfterEach;

class DeclarationsTest extends DeclarationsContract {
  private final MongoClient client = MongoClients.create(TestStore.shared().uri());

  @Override
  MongoDatabase emptyDatabase() {
    return client.getDatabase("declarations-" + UUID.randomUUID());
  }

  @AfterEach
  void close() {
    client.close();
  }
}
