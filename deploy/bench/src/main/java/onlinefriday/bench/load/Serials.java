package onlinefriday.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that no request of a run shares with another. */
public final class Serials {
  private final AtomicLong last = new AtomicLong();

  long next() {
    return last.incrementAndGet();
  }
}
