package onlinefriday.bench.voucher;

import java.time.Duration;
import java.util.OptionalLong;
import onlinefriday.bench.load.Tally;

/**
 * @param cpu processor time of the contestant's processes; zero when nobody counts it
 * @param recorded what the contestant's own books have grown by; empty when it keeps none
 */
record Result(Tally tally, Duration cpu, OptionalLong recorded) {
  private static final double FAILED_MAX = 0.001;
  private static final double NANOS_PER_MICRO = 1e3;

  /** Microseconds for each unit; NaN when nobody counts them. */
  double cpuMicros() {
    return cpu.isZero() ? Double.NaN : cpu.toNanos() / NANOS_PER_MICRO / tally.done();
  }

  /** Whether so much failed that the rate is no rate. */
  boolean isDoubtful() {
    return tally.failed() > FAILED_MAX * (tally.done() + tally.failed());
  }

  /** Whether what was answered is not what was recorded, failures apart. */
  boolean disagrees() {
    return recorded.isPresent()
        && Math.abs(recorded.getAsLong() - tally.done()) > tally.failed() * Requests.BATCH;
  }
}
