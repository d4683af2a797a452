package onlinefriday.defaults.page;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a wait, split as a countdown shows it.
 *
 * @param hours 0 to 23
 * @param minutes 0 to 59
 * @param seconds 0 to 59
 * @param over nothing is left
 */
public record Remaining(long days, int hours, int minutes, int seconds, boolean over) {
  private static final long MILLIS_PER_SECOND = 1000;

  static Remaining between(Instant now, Instant then) {
    Duration left = Duration.between(now, then);
    if (left.isNegative() || left.isZero()) {
      return new Remaining(0, 0, 0, 0, true);
    }
    // A begun second is shown whole: 00 appears when the wait is over, not a second before.
    long seconds = Math.ceilDiv(left.toMillis(), MILLIS_PER_SECOND);
    Duration shown = Duration.ofSeconds(seconds);
    return new Remaining(
        shown.toDaysPart(),
        shown.toHoursPart(),
        shown.toMinutesPart(),
        shown.toSecondsPart(),
        false);
  }
}
