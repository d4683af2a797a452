package onlinefriday.campaign.clock;

import java.time.Duration;
import java.time.Instant;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * What time it is for the programme.
 *
 * @param edition id of the current edition, or null when there is none
 */
record ClockReading(Instant now, @Nullable String edition, @Nullable WindowReading window) {

  /** Whole seconds, rounded up, so that 0 means it has come; never negative. */
  record WindowReading(
      Instant start, Instant end, Window.State state, long secondsToStart, long secondsToEnd) {}

  static ClockReading of(Instant now, @Nullable EditionState edition) {
    if (edition == null || edition.window() == null) {
      return new ClockReading(now, null, null);
    }
    Window window = edition.window();
    return new ClockReading(
        now,
        edition.id(),
        new WindowReading(
            window.start(),
            window.end(),
            window.stateAt(now),
            secondsUntil(window.start(), now),
            secondsUntil(window.end(), now)));
  }

  private static long secondsUntil(Instant then, Instant now) {
    Duration left = Duration.between(now, then);
    return left.isNegative() ? 0 : left.plusNanos(999_999_999).toSeconds();
  }
}
