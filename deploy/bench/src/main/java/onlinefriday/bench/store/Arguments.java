package onlinefriday.bench.store;

import java.util.List;
import java.util.Optional;

/**
 * @param seconds measured for each cell of the table, 1 to {@value #SECONDS_MAX}
 * @param preloaded documents in the loaded store, 0 to {@value #PRELOADED_MAX}
 */
record Arguments(int seconds, int preloaded) {
  static final String USAGE =
      """
      Usage: deploy/bench/run store [--quick] [--seconds=5] [--preloaded=5000000]
        --quick      1 s for each cell, 200,000 documents preloaded
        --seconds    measured for each cell of the table (1 to 60)
        --preloaded  documents in the loaded store before it is measured (0 to 20,000,000)\
      """;

  /** A minute for each cell keeps a run's disk use within tens of gigabytes. */
  private static final int SECONDS_MAX = 60;

  private static final int PRELOADED_MAX = 20_000_000;
  private static final Arguments USUAL = new Arguments(5, 5_000_000);
  private static final Arguments QUICK = new Arguments(1, 200_000);

  /** Empty when they cannot be understood. */
  static Optional<Arguments> parse(String... texts) {
    Arguments parsed = List.of(texts).contains("--quick") ? QUICK : USUAL;
    try {
      for (String text : texts) {
        String[] parts = text.split("=", 2);
        parsed =
            switch (parts[0]) {
              case "--quick" -> parsed;
              case "--seconds" -> new Arguments(number(parts), parsed.preloaded);
              case "--preloaded" -> new Arguments(parsed.seconds, number(parts));
              default -> new Arguments(0, 0);
            };
      }
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(parsed).filter(Arguments::allowed);
  }

  private static int number(String[] parts) {
    return Integer.parseInt(parts.length == 2 ? parts[1] : "");
  }

  private boolean allowed() {
    return seconds >= 1 && seconds <= SECONDS_MAX && preloaded >= 0 && preloaded <= PRELOADED_MAX;
  }
}
