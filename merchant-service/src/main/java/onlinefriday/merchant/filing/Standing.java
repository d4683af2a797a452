package onlinefriday.merchant.filing;

import java.time.Instant;
import onlinefriday.contracts.event.FilingState.State;
import org.jspecify.annotations.Nullable;

/**
 * How far a filing has come.
 *
 * @param changedAt when its state last changed
 * @param reason why, in the words of who changed it
 */
record Standing(State state, Instant changedAt, @Nullable String reason) {
  /** What stays in its state has not changed. */
  Standing become(State next, Instant now, @Nullable String why) {
    return next == state ? this : new Standing(next, now, why);
  }
}
