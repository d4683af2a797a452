package onlinefriday.contracts.event;

/** The whole state of an aggregate; consumers ignore a version lower than the one they hold. */
public interface Versioned {
  String id();

  /** Starts at 1 and grows with every change. */
  long version();
}
