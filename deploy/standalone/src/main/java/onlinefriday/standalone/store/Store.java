package onlinefriday.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Path;

/** A server that speaks MongoDB's wire protocol to the services on this machine. */
public final class Store implements AutoCloseable {
  private final MongoServer server;

  private Store(MongoServer server) {
    this.server = server;
  }

  /** Listens on 127.0.0.1 only: the protocol is spoken without authentication. */
  public static Store open(StorageBackend backend, Path directory, int port) throws IOException {
    var server = new MongoServer(backend.open(directory));
    try {
      server.bind("127.0.0.1", port);
    } catch (RuntimeException e) {
      server.shutdownNow();
      throw e;
    }
    return new Store(server);
  }

  /** Stops listening, then closes the backend. */
  @Override
  public void close() {
    server.shutdown();
  }
}
