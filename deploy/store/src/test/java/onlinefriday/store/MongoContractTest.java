package onlinefriday.store;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** A real MongoDB, where a container engine is. */
@Testcontainers(disabledWithoutDocker = true)
class MongoContractTest extends CompleteStoreContract {
  @Container private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

  @Override
  String uri() {
    return MONGO.getConnectionString();
  }
}
