package onlinefriday.voucher.quota;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class RealMongoPoolsTest extends PoolsContract {
  @Container static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

  private static final AtomicInteger DATABASES = new AtomicInteger();
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
  Pools pools() {
    return new MongoPools(client.getDatabase("pools" + DATABASES.incrementAndGet()));
  }
}
