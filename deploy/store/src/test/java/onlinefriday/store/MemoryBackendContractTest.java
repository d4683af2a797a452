package onlinefriday.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The store the services' own tests run on keeps the same contract. */
class MemoryBackendContractTest extends StoreContract {
  private static MongoServer server;

  @BeforeAll
  static void start() {
    server = new MongoServer(new MemoryBackend());
    server.bind();
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
  }

  @Override
  String uri() {
    return server.getConnectionString();
  }
}
