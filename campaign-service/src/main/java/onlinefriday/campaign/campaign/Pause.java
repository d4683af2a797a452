package onlinefriday.campaign.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who or what paused a campaign. After the fuse two people let it go on: the first call is
 * remembered, the second counts.
 *
 * @param by {@link #FUSE}, or the person
 * @param measure what the fuse measured; null when a person paused it, like the two after it
 * @param limit that was exceeded, in the measure's unit
 * @param measured more than {@code limit}
 * @param resumeAskedBy who called first; null when nobody has
 */
public record Pause(
    String by,
    Instant at,
    @Nullable Measure measure,
    @Nullable Long limit,
    @Nullable Long measured,
    @Nullable String resumeAskedBy,
    @Nullable Instant resumeAskedAt) {
  public static final String FUSE = "FUSE";

  /** So long after it a first call counts; then it is as if nobody had called. */
  public static final Duration ASKED_AGE_MAX = Duration.ofHours(1);

  static Pause by(String person, Instant at) {
    return new Pause(person, at, null, null, null, null, null);
  }

  static Pause byFuse(Trip trip, Instant at) {
    return new Pause(FUSE, at, trip.measure(), trip.limit(), trip.measured(), null, null);
  }

  /** Told by what was measured, whatever people are called. */
  public boolean byFuse() {
    return measure != null;
  }

  /** Whether this person's call lets the campaign go on. */
  boolean letsGo(String person, Instant now) {
    String first = at(now).resumeAskedBy;
    return !byFuse() || first != null && !first.equals(person);
  }

  boolean isAskedBy(String person, Instant now) {
    return person.equals(at(now).resumeAskedBy);
  }

  Pause asked(String person, Instant now) {
    return new Pause(by, at, measure, limit, measured, person, now);
  }

  Pause unasked() {
    return new Pause(by, at, measure, limit, measured, null, null);
  }

  /** As it stands now: a first call that is too old is forgotten. */
  Pause at(Instant now) {
    return resumeAskedAt != null && !now.isBefore(resumeAskedAt.plus(ASKED_AGE_MAX))
        ? unasked()
        : this;
  }
}
