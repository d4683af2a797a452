package onlinefriday.store;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Lets some writes pass, then holds every one between its append to the log and its reply. */
final class Failpoint {
  private final AtomicInteger passing;
  private final PrintStream out;

  /** A negative number lets all pass. */
  Failpoint(int passing, PrintStream out) {
    this.passing = new AtomicInteger(passing < 0 ? Integer.MAX_VALUE : passing);
    this.out = out;
  }

  void reached() {
    if (passing.getAndDecrement() > 0) {
      return;
    }
    synchronized (out) {
      out.println("held");
      out.flush();
    }
    while (true) {
      LockSupport.park();
    }
  }
}
