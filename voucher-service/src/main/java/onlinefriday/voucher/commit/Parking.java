package onlinefriday.voucher.commit;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.voucher.Ticks;

/**
 * Attempts that found no unit while others still hold some: they wait a little for what comes back.
 */
final class Parking {
  /** How often they are tried again. */
  static final long RETRY_MS = 10;

  /** How long one waits; then it is told to come again. */
  private static final long PARKED_NANOS_MAX = 100_000_000;

  private final Ticks ticks;
  private List<Attempt> parked = new ArrayList<>();

  Parking(Ticks ticks) {
    this.ticks = ticks;
  }

  boolean isEmpty() {
    return parked.isEmpty();
  }

  void park(List<Attempt> attempts) {
    long now = ticks.nanos();
    for (Attempt attempt : attempts) {
      attempt.park(now);
      if (attempt.parkedNanos(now) < PARKED_NANOS_MAX) {
        parked.add(attempt);
      } else {
        attempt.unavailable();
      }
    }
  }

  /** All of them, for the next group. */
  List<Attempt> due() {
    List<Attempt> due = parked;
    parked = new ArrayList<>();
    return due;
  }

  /** Nobody waits any longer. */
  void leave() {
    due().forEach(Attempt::unavailable);
  }
}
