package onlinefriday.standalone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import onlinefriday.store.RocksStore;
import onlinefriday.store.StoreServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded store, served to the services on this machine. */
public final class Store implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Store.class);

  private final StoreServer server;

  private Store(StoreServer server) {
    this.server = server;
  }

  /**
   * @throws onlinefriday.store.StoreNotOpened when the directory is in use or damaged; says what to
   *     do
   */
  public static Store open(Path directory, int port, Clock clock) throws IOException {
    var store = RocksStore.open(directory, clock);
    // harmless where documents are few
    store.onScan(scan -> log.info("full scan: {}", scan));
    try {
      return new Store(StoreServer.start(store, port));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Stops listening, then closes the directory. */
  @Override
  public void close() {
    server.close();
  }
}
