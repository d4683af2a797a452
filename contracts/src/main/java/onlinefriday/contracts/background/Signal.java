package onlinefriday.contracts.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends a pause early. Any number of signals meanwhile are one, and none is lost. */
public final class Signal {
  private final Semaphore given = new Semaphore(0);

  /** Begins the next run now instead of in a while. */
  public void give() {
    given.release();
  }

  /** Waits for a signal, or so long; one that came before ends it at once. */
  void await(Duration atMost) throws InterruptedException {
    if (given.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      given.drainPermits();
    }
  }
}
