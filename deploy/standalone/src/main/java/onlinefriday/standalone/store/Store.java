package onlinefriday.standalone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import onlinefriday.store.RocksStore;
import onlinefriday.store.StoreServer;

/** The embedded store, served to the services on this machine. */
public final class Store implements AutoCloseable {
  private final StoreServer server;
  private final ScanReport scans;

  private Store(StoreServer server, ScanReport scans) {
    this.server = server;
    this.scans = scans;
  }

  /**
   * @throws onlinefriday.store.StoreNotOpened when the directory is in use or damaged; says what to
   *     do
   */
  public static Store open(Path directory, int port, Clock clock) throws IOException {
    var store = RocksStore.open(directory, clock);
    try {
      return new Store(StoreServer.start(store, port), ScanReport.of(store));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Stops listening, then closes the directory. */
  @Override
  public void close() {
    scans.close();
    server.close();
  }
}
