package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RocksStoreContractTest extends CompleteStoreContract {
  @TempDir private static Path directory;
  private static RocksStore store;
  private static StoreServer server;

  @BeforeAll
  static void start() throws Exception {
    store = RocksStore.open(directory, Clock.systemUTC());
    server = StoreServer.start(store, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void everythingAgrees() {
    assertThat(store.verify()).isEmpty();
  }

  @Override
  String uri() {
    return server.uri();
  }
}
