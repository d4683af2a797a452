package onlinefriday.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;

/** Listens on 127.0.0.1 for MongoDB drivers: the protocol is spoken without authentication. */
public final class StoreServer implements AutoCloseable {
  /** Commands run on these, so as many connections can wait for the disk at the same time. */
  static final int CONNECTION_THREADS = 128;

  private static final int ACCEPTING_THREADS = 1;
  private final MongoServer server;

  private StoreServer(MongoServer server) {
    this.server = server;
  }

  /** Port 0 takes a free one. */
  public static StoreServer start(RocksStore store, int port) {
    var server = new MongoServer(store.backend());
    server.bind(new InetSocketAddress("127.0.0.1", port), ACCEPTING_THREADS, CONNECTION_THREADS);
    return new StoreServer(server);
  }

  /** The connection string for drivers. */
  public String uri() {
    return server.getConnectionString();
  }

  /** Stops listening and closes the store. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
