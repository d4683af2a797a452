package onlinefriday.bench.store;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every cell's time is cut into slices, and the contestants take turns with them, so that whatever
 * drifts on the machine hits all of them alike.
 */
record Rounds(int count, Slice slice) {
  private static final Duration SLICE = Duration.ofMillis(500);
  private static final int SLICES_PER_SECOND = 2;

  /** Two seconds before the five that are usual. */
  private static final Duration WARM_UP = Duration.ofMillis(200);

  static Rounds of(int seconds) {
    return new Rounds(seconds * SLICES_PER_SECOND, new Slice(WARM_UP, SLICE));
  }

  /** Documents per second of each. */
  Map<Entrant, Double> run(Map<Entrant, Contestant> contestants, int groupSize) throws Exception {
    Map<Entrant, Long> documents = new EnumMap<>(Entrant.class);
    for (int round = 0; round < count; round++) {
      for (var entry : contestants.entrySet()) {
        documents.merge(entry.getKey(), slice.run(entry.getValue(), groupSize), Long::sum);
      }
    }
    double seconds = count * slice.measured().toNanos() / 1e9;
    Map<Entrant, Double> rates = new EnumMap<>(Entrant.class);
    documents.forEach((entrant, count) -> rates.put(entrant, count / seconds));
    return rates;
  }
}
