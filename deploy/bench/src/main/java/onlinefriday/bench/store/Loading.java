package onlinefriday.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.bench.process.Scratch;
import onlinefriday.store.RocksStore;

/** Fills a store, and tells how long it takes to open it again. */
final class Loading {
  private static final int GROUP = 1_000;
  private static final int THREADS = 4;

  /** RocksDB has merged what it wants to merge when its files are still for so long. */
  private static final Duration STILL = Duration.ofSeconds(2);

  private static final int STILL_CHECKS_MAX = 15;

  private Loading() {}

  static Duration fill(Path directory, int documents) throws Exception {
    try (var contestant = Entrant.LOADED.open(directory)) {
      long from = System.nanoTime();
      insert(contestant, documents);
      long filled = System.nanoTime();
      awaitStill(directory);
      System.err.printf(
          "Preloaded %,d documents in %d s, still after %d s more%n",
          documents,
          Duration.ofNanos(filled - from).toSeconds(),
          Duration.ofNanos(System.nanoTime() - filled).toSeconds());
    }
    long before = System.nanoTime();
    RocksStore store = RocksStore.open(directory, Clock.systemUTC());
    Duration opening = Duration.ofNanos(System.nanoTime() - before);
    store.close();
    return opening;
  }

  private static void insert(Contestant contestant, int documents) throws Exception {
    var left = new AtomicInteger(documents);
    Callable<Boolean> filling =
        () -> {
          var random = new SplittableRandom();
          for (int most = left.getAndAdd(-GROUP); most > 0; most = left.getAndAdd(-GROUP)) {
            contestant.insert(Documents.group(random, Math.min(GROUP, most)));
          }
          return true;
        };
    try (var executor = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> done : executor.invokeAll(Collections.nCopies(THREADS, filling))) {
        done.get();
      }
    }
  }

  private static void awaitStill(Path directory) throws IOException, InterruptedException {
    long size = -1;
    for (int check = 0; check < STILL_CHECKS_MAX && size != Scratch.size(directory); check++) {
      size = Scratch.size(directory);
      Thread.sleep(STILL);
    }
  }
}
