package onlinefriday.contracts.time;

import java.time.Instant;

/** A half-open interval: {@code start} is inside, {@code end} is not. */
public record Window(Instant start, Instant end) {
  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a window ends after it starts");
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Where the instant stands to this window. */
  public State stateAt(Instant instant) {
    if (instant.isBefore(start)) {
      return State.BEFORE;
    }
    return instant.isBefore(end) ? State.OPEN : State.CLOSED;
  }

  /** Before, in or after a window. */
  public enum State {
    BEFORE,
    OPEN,
    CLOSED
  }
}
