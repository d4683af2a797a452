package onlinefriday.standalone.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import onlinefriday.store.RocksStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of each kind of query that no index serves it: harmless where documents are few. */
final class ScanReport implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ScanReport.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Thread thread;

  private ScanReport(Thread thread) {
    this.thread = thread;
  }

  static ScanReport of(RocksStore store) {
    return new ScanReport(
        Thread.ofPlatform().name("scan-report").daemon().start(() -> report(store)));
  }

  private static void report(RocksStore store) {
    Set<String> said = new HashSet<>();
    while (!Thread.currentThread().isInterrupted()) {
      store.scans().keySet().stream().filter(said::add).forEach(s -> log.info("full scan: {}", s));
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
