package onlinefriday.defaults.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import onlinefriday.store.RocksStore;
import onlinefriday.store.StoreServer;
import org.springframework.util.FileSystemUtils;

/** The embedded store in this JVM, over a directory that goes with the JVM. */
public final class TestStore {
  private final StoreServer server;

  private TestStore(StoreServer server) {
    this.server = server;
  }

  private static final class Shared {
    static final TestStore STORE = start();
  }

  /** The one of all tests of a module. */
  public static TestStore shared() {
    return Shared.STORE;
  }

  /** One of its own for a test that stops it. */
  public static TestStore start() {
    return start(0);
  }

  /** As {@link #start()}, on this port. */
  static TestStore start(int port) {
    try {
      Path directory = Files.createTempDirectory("onlinefriday-store");
      RocksStore store = RocksStore.open(directory, Clock.systemUTC());
      store.onScan(NoScans::note);
      StoreServer server = StoreServer.start(store, port);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, directory)));
      return new TestStore(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(StoreServer server, Path directory) {
    server.close();
    FileSystemUtils.deleteRecursively(directory.toFile());
  }

  public String uri() {
    return server.uri();
  }

  public void stop() {
    server.close();
  }
}
