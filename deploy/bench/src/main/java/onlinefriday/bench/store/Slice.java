package onlinefriday.bench.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A short uninterrupted stretch of inserts: a warm-up that is not counted, then the measurement.
 */
record Slice(Duration warmUp, Duration measured) {
  static final int THREADS_MAX = 32;
  private static final int THREADS_FOR_GROUPS = 8;

  static int threads(int groupSize) {
    return groupSize == 1 ? THREADS_MAX : THREADS_FOR_GROUPS;
  }

  /** How many documents were acknowledged within the measured time. */
  long run(Contestant contestant, int groupSize) throws Exception {
    contestant.beforeSlice();
    long from = System.nanoTime() + warmUp.toNanos();
    long to = from + measured.toNanos();
    long documents = 0;
    try (var executor = Executors.newFixedThreadPool(threads(groupSize))) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < threads(groupSize); i++) {
        counts.add(executor.submit(inserting(contestant, groupSize, from, to)));
      }
      for (Future<Long> count : counts) {
        documents += count.get();
      }
    }
    return documents;
  }

  private static Callable<Long> inserting(
      Contestant contestant, int groupSize, long from, long to) {
    return () -> {
      var random = new SplittableRandom();
      long documents = 0;
      for (long now = System.nanoTime(); now < to; ) {
        contestant.insert(Documents.group(random, groupSize));
        now = System.nanoTime();
        if (now >= from && now < to) {
          documents += groupSize;
        }
      }
      return documents;
    };
  }
}
