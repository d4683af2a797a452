package onlinefriday.contracts.id;

import java.time.Instant;
import java.util.UUID;

/** Ids that sort as they were given, so that a list by id is a list by age. */
public final class TimeOrderedId {
  private TimeOrderedId() {}

  /**
   * @param prefix says what it is the id of
   * @param chance tells apart what came in the same millisecond, and makes the id hard to guess
   */
  public static String of(String prefix, Instant at, UUID chance) {
    return "%s-%012x-%016x".formatted(prefix, at.toEpochMilli(), chance.getLeastSignificantBits());
  }
}
