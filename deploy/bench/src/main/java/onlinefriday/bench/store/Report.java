package onlinefriday.bench.store;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The run as Markdown. */
final class Report {
  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("store/memory", Entrant.STORE, Entrant.MEMORY),
          new Ratio("store/H2", Entrant.STORE, Entrant.DURABLE_H2),
          new Ratio("store/raw", Entrant.STORE, Entrant.RAW_ROCKSDB),
          new Ratio("loaded/empty", Entrant.LOADED, Entrant.STORE));

  private record Ratio(String name, Entrant above, Entrant below) {
    double of(Map<Entrant, Double> rates) {
      return rates.getOrDefault(above, Double.NaN) / rates.getOrDefault(below, Double.NaN);
    }
  }

  private final Arguments arguments;

  Report(Arguments arguments) {
    this.arguments = arguments;
  }

  String head(Clock clock) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return """
    # Store benchmark, %s

    %d cores, %.1f GiB of memory, heap %d MiB, %s %s, JDK %s; %d s for each cell.
    Documents of about 250 bytes, random ids, one unique secondary index; documents/s.
    """
        .formatted(
            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
            Runtime.getRuntime().availableProcessors(),
            system.getTotalMemorySize() / (double) (1L << 30),
            Runtime.getRuntime().maxMemory() >> 20,
            system.getName(),
            system.getArch(),
            Runtime.version(),
            arguments.seconds());
  }

  String columns() {
    var names = "| insertMany of | store | memory | durable H2 | raw RocksDB | store, loaded |";
    var ratios = new StringBuilder();
    RATIOS.forEach(ratio -> ratios.append(" ").append(ratio.name()).append(" |"));
    return names
        + ratios
        + "\n|---"
        + "|---:".repeat(Entrant.values().length + RATIOS.size())
        + "|";
  }

  String row(int groupSize, Map<Entrant, Double> rates) {
    var row =
        new StringBuilder("| %d (%d threads) |".formatted(groupSize, Slice.threads(groupSize)));
    for (Entrant entrant : Entrant.values()) {
      row.append(" %s |".formatted(cell("%,.0f", rates.getOrDefault(entrant, Double.NaN))));
    }
    for (var ratio : RATIOS) {
      row.append(" %s |".formatted(cell("%.2f", ratio.of(rates))));
    }
    return row.toString();
  }

  String opening(Duration opening) {
    return "\nThe loaded store held %s documents before its first row and opened in %d ms (its files cached)."
        .formatted(cell("%,.0f", arguments.preloaded()), opening.toMillis());
  }

  private static String cell(String format, double value) {
    return Double.isFinite(value) ? format.formatted(value) : "–";
  }
}
