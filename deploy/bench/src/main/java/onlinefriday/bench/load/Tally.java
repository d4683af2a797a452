package onlinefriday.bench.load;

import java.time.Duration;

/**
 * What a stretch of load came to.
 *
 * @param measured units completed within the measured time
 * @param done units completed in all, before and after it too
 * @param failed requests answered otherwise, not in time or not at all, in all
 * @param time measured
 */
public record Tally(long measured, long done, long failed, Duration time, Latencies latencies) {
  public static Tally none() {
    return new Tally(0, 0, 0, Duration.ZERO, new Latencies());
  }

  public Tally plus(Tally other) {
    var all = new Latencies();
    all.addAll(latencies);
    all.addAll(other.latencies);
    return new Tally(
        measured + other.measured,
        done + other.done,
        failed + other.failed,
        time.plus(other.time),
        all);
  }

  /** Units a second. */
  public double rate() {
    return measured / (time.toNanos() / 1e9);
  }
}
