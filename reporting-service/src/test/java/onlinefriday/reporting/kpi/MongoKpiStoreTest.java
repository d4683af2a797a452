package onlinefriday.reporting.kpi;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterAll;

class MongoKpiStoreTest extends KpiStoreContract {
  private static final String DATABASE = "kpi-store";
  private static final MongoClient CLIENT =
      MongoClients.create(TestBackbone.running().mongoUri(DATABASE));

  @Override
  KpiStore emptyStore() {
    MongoDatabase database = CLIENT.getDatabase(DATABASE);
    database.drop();
    return new MongoKpiStore(database);
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }
}
