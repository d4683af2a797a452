package onlinefriday.campaign.fuse;

import java.time.Instant;
import java.util.function.ToLongFunction;

/**
 * What one campaign granted in the present second and the 59 before it, by the seconds in which it
 * was granted: at most a minute, so that nothing trips that kept its limit. Used by one thread.
 */
final class SlidingMinute {
  static final int SECONDS = 60;

  private final Second[] seconds = new Second[SECONDS];

  private record Second(long epochSecond, long grants, long discount) {
    boolean isWithinTheMinuteBefore(long now) {
      return epochSecond > now - SECONDS && epochSecond <= now;
    }

    Second with(long granted) {
      return new Second(epochSecond, grants + 1, discount + granted);
    }
  }

  /**
   * Counts a grant. One that is older than the minute is over and counts no more; one from the
   * future counts as of now: a fast clock must not be a way past the fuse.
   *
   * @param discount in đồng
   */
  void add(Instant grantedAt, long discount, Instant now) {
    long present = now.getEpochSecond();
    long second = Math.min(grantedAt.getEpochSecond(), present);
    if (second <= present - SECONDS) {
      return;
    }
    int place = Math.floorMod(second, SECONDS);
    Second kept = seconds[place];
    Second counted = kept == null || kept.epochSecond != second ? new Second(second, 0, 0) : kept;
    seconds[place] = counted.with(discount);
  }

  long grants(Instant now) {
    return sum(Second::grants, now);
  }

  /** In đồng. */
  long discount(Instant now) {
    return sum(Second::discount, now);
  }

  private long sum(ToLongFunction<Second> what, Instant now) {
    long sum = 0;
    for (Second second : seconds) {
      if (second != null && second.isWithinTheMinuteBefore(now.getEpochSecond())) {
        sum += what.applyAsLong(second);
      }
    }
    return sum;
  }
}
