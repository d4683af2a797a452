package onlinefriday.bench.voucher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * @param seconds measured for each contestant, 1 to {@value #SECONDS_MAX}
 * @param warmUpSeconds of load on each contestant before that
 * @param preloaded entries in the loaded ledger, 0 (no such row) to {@value #PRELOADED_MAX}
 * @param only who takes part
 */
record Arguments(int seconds, int warmUpSeconds, int preloaded, Set<Entrant> only) {
  static final String USAGE =
      """
      Usage: deploy/bench/run vouchers [--quick] [--seconds=10] [--preloaded=5000000] [--only=a,b]
        --quick      2 s for each contestant, nothing preloaded: about a minute
        --seconds    measured for each contestant (1 to 60)
        --preloaded  entries in the loaded ledger before it is measured (0: without; to 20,000,000)
        --only       some contestants: \
      """
          + Arrays.stream(Entrant.values()).map(Arguments::option).collect(Collectors.joining(","));

  private static final int SECONDS_MAX = 60;
  private static final int PRELOADED_MAX = 20_000_000;
  private static final Set<Entrant> ALL = EnumSet.allOf(Entrant.class);
  private static final Arguments USUAL = new Arguments(10, 8, 5_000_000, ALL);
  private static final Arguments QUICK = new Arguments(2, 5, 0, ALL);

  /** Empty when they cannot be understood. */
  static Optional<Arguments> parse(String... texts) {
    Arguments parsed = List.of(texts).contains("--quick") ? QUICK : USUAL;
    try {
      for (String text : texts) {
        parsed = parsed.with(text);
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(parsed).filter(Arguments::allowed);
  }

  private Arguments with(String text) {
    String[] parts = text.split("=", 2);
    String value = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "--quick" -> this;
      case "--seconds" -> new Arguments(Integer.parseInt(value), warmUpSeconds, preloaded, only);
      case "--preloaded" -> new Arguments(seconds, warmUpSeconds, Integer.parseInt(value), only);
      case "--only" -> new Arguments(seconds, warmUpSeconds, preloaded, entrants(value));
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Set<Entrant> entrants(String names) {
    Set<Entrant> entrants = EnumSet.noneOf(Entrant.class);
    for (String name : names.split(",")) {
      entrants.add(Entrant.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return entrants;
  }

  private static String option(Entrant entrant) {
    return entrant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean has(Entrant entrant) {
    return only.contains(entrant) && (entrant != Entrant.LOADED || preloaded > 0);
  }

  private boolean allowed() {
    return seconds >= 1 && seconds <= SECONDS_MAX && preloaded >= 0 && preloaded <= PRELOADED_MAX;
  }
}
