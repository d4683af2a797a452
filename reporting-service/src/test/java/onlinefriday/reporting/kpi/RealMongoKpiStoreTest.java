package onlinefriday.reporting.kpi;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class RealMongoKpiStoreTest extends KpiStoreContract {
  @Container static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

  private static MongoClient client;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(MONGO.getConnectionString());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @Override
  KpiStore emptyStore() {
    MongoDatabase database = client.getDatabase("kpi-store");
    database.drop();
    return new MongoKpiStore(database);
  }
}
