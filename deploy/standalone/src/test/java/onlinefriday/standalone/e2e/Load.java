package onlinefriday.standalone.e2e;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Errands that begin at their own pace, as long as not too many wait, until all harm is done. */
final class Load {
  private static final int ERRANDS_MAX = 4_000;
  private static final int ERRAND_EVERY_MS = 10;
  private static final int UNDER_WAY_MAX = 64;

  /** No errand begins later; harm that takes longer is done without. */
  private static final Duration BEGINNING_MAX = Duration.ofMinutes(3);

  private final Errands errands;
  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore free = new Semaphore(UNDER_WAY_MAX);
  private final long since = System.nanoTime();

  Load(Errands errands) {
    this.errands = errands;
  }

  /**
   * @return how many were run; each of them has ended
   */
  int during(List<Harm> harm) throws ExecutionException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var pace = Executors.newSingleThreadScheduledExecutor()) {
      List<? extends Future<?>> doing = harm.stream().map(threads::submit).toList();
      pace.scheduleAtFixedRate(
          () -> {
            if (mayBegin()) {
              int number = begun.incrementAndGet();
              threads.execute(() -> run(number));
            }
          },
          0,
          ERRAND_EVERY_MS,
          TimeUnit.MILLISECONDS);
      for (Future<?> one : doing) {
        one.get();
      }
      pace.shutdownNow();
    }
    return begun.get();
  }

  private boolean mayBegin() {
    return begun.get() < ERRANDS_MAX
        && System.nanoTime() - since < BEGINNING_MAX.toNanos()
        && free.tryAcquire();
  }

  private void run(int number) {
    try {
      errands.run(number);
    } finally {
      free.release();
    }
  }
}
