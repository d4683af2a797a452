package onlinefriday.gateway.connection;

import java.util.concurrent.TimeUnit;

/**
 * The deadline of a body, which moves on as it comes: a minimum rate beyond a grace, and never
 * longer without a byte than the silence allows.
 *
 * @param graceNanos what a body may take whatever its size
 * @param bytesPerSecondMin on the average, beyond the grace
 * @param silenceNanosMax between two pieces
 */
record BodyPace(long graceNanos, long bytesPerSecondMin, long silenceNanosMax) {
  private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  static BodyPace of(ConnectionProperties properties) {
    return new BodyPace(
        properties.bodyGrace().toNanos(),
        properties.bodyPerSecondMin().toBytes(),
        properties.bodySilenceMax().toNanos());
  }

  /**
   * When more must have come.
   *
   * @param received bytes so far
   * @param lastNanos when the last of them came, after the body began
   * @return nanoseconds after the body began
   */
  long dueNanos(long received, long lastNanos) {
    long byRate = graceNanos + received * NANOS_PER_SECOND / bytesPerSecondMin;
    return Math.min(byRate, lastNanos + silenceNanosMax);
  }
}
