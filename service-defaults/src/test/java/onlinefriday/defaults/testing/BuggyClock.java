package onlinefriday.defaults.testing;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets whatever reads the time fail once, in a way that nobody thought of. */
public final class BuggyClock {
  private BuggyClock() {}

  /** The other clock, but for its first reading. */
  public static Clock once(InstantSource other) {
    AtomicBoolean read = new AtomicBoolean();
    InstantSource source =
        () -> {
          if (read.compareAndSet(false, true)) {
            throw new IllegalStateException("a bug");
          }
          return other.instant();
        };
    return source.withZone(ZoneOffset.UTC);
  }
}
