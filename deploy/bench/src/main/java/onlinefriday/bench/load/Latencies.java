package onlinefriday.bench.load;

import java.util.Arrays;

/** Every latency of a run, so that percentiles are exact; nanoseconds. */
public final class Latencies {
  private static final int AT_FIRST = 1 << 12;

  /** 80 MB; what is beyond it is not kept. */
  private static final int MAX = 10_000_000;

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] values = new long[AT_FIRST];
  private int count;

  void add(long nanos) {
    if (count == MAX) {
      return;
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, Math.min(MAX, 2 * count));
    }
    values[count++] = nanos;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.count; i++) {
      add(others.values[i]);
    }
  }

  /** Milliseconds below which this share of them stays; NaN when there are none. */
  public double percentile(double share) {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int at = (int) Math.ceil(share * count) - 1;
    return count == 0 ? Double.NaN : sorted[Math.max(0, at)] / NANOS_PER_MILLI;
  }
}
