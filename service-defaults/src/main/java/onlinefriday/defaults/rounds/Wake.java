package onlinefriday.defaults.rounds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends a pause early. Any number of calls meanwhile are one, and none is lost. */
public final class Wake {
  private final Semaphore called = new Semaphore(0);

  /** Begins the next round now instead of in a while. */
  public void call() {
    called.release();
  }

  /** Waits until somebody calls, or so long; a call that came before ends it at once. */
  void await(Duration atMost) throws InterruptedException {
    if (called.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      called.drainPermits();
    }
  }
}
