package onlinefriday.bench.voucher;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import onlinefriday.bench.load.Latencies;
import org.jspecify.annotations.Nullable;

/** The run as Markdown, ratios first. */
record Report(Arguments arguments, Line line) {
  String head(Clock clock) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return """
    # Voucher benchmark, %s

    %d cores, %.1f GiB of memory, %s %s, JDK %s; %d connections, %d s for each, in turns of 1 s; load and servers share the cores.
    """
        .formatted(
            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
            Runtime.getRuntime().availableProcessors(),
            system.getTotalMemorySize() / (double) (1L << 30),
            system.getName(),
            system.getArch(),
            Runtime.version(),
            Contestant.CONNECTIONS,
            arguments.seconds());
  }

  String ratios(Map<Entrant, Result> results) {
    var table = new StringBuilder("| | against | ratio | aim | |\n|---|---|---:|---:|---|\n");
    for (Ratio ratio : Ratio.ALL) {
      if (arguments.has(ratio.above()) && arguments.has(ratio.below())) {
        table.append(row(ratio, results)).append('\n');
      }
    }
    return table.toString();
  }

  private String row(Ratio ratio, Map<Entrant, Result> results) {
    Result above = results.get(ratio.above());
    Result below = results.get(ratio.below());
    Double value =
        above == null || below == null ? null : above.tally().rate() / below.tally().rate();
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            ratio.above().title(),
            ratio.below().title(),
            value == null ? "–" : number("%.2f", value),
            ratio.aim() == null ? "" : number("≥ %.2f", ratio.aim()),
            remark(ratio, value, above, below));
  }

  private String remark(
      Ratio ratio, @Nullable Double value, @Nullable Result above, @Nullable Result below) {
    if (value == null) {
      String why = line.absent().get(above == null ? ratio.above() : ratio.below());
      return why == null ? "not measured" : why;
    }
    if (isDoubtful(above) || isDoubtful(below)) {
      return "doubtful, see below";
    }
    return ratio.aim() == null ? "" : value >= ratio.aim() ? "reached" : "missed";
  }

  private static boolean isDoubtful(@Nullable Result result) {
    return result == null || result.isDoubtful() || result.disagrees();
  }

  String rates(Map<Entrant, Result> results) {
    var table =
        new StringBuilder(
            "| | a second | server CPU µs each | done | recorded | failed | |\n"
                + "|---|---:|---:|---:|---:|---:|---|\n");
    results.forEach(
        (entrant, result) ->
            table.append(
                "| %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                        entrant.title(),
                        number("%,.0f", result.tally().rate()),
                        Double.isNaN(result.cpuMicros()) ? "" : number("%,.0f", result.cpuMicros()),
                        number("%,d", result.tally().done()),
                        result.recorded().isPresent()
                            ? number("%,d", result.recorded().getAsLong())
                            : "",
                        number("%,d", result.tally().failed()),
                        doubt(result))));
    return table.toString();
  }

  private static String doubt(Result result) {
    if (result.disagrees()) {
      return "**recorded is not what was answered**";
    }
    return result.isDoubtful() ? "**more than 0.1 % failed**" : "";
  }

  String latencies(Map<Entrant, Paced> paced) {
    var table =
        new StringBuilder(
            "| at a fixed rate | a second | p50 ms | p99 ms | p99.9 ms | failed |\n"
                + "|---|---:|---:|---:|---:|---:|\n");
    paced.forEach(
        (entrant, one) -> {
          Latencies latencies = one.tally().latencies();
          table.append(
              "| %s | %s | %s | %s | %s | %s |\n"
                  .formatted(
                      entrant.title(),
                      number("%,.0f", one.rate()),
                      number("%.1f", latencies.percentile(0.5)),
                      number("%.1f", latencies.percentile(0.99)),
                      number("%.1f", latencies.percentile(0.999)),
                      number("%,d", one.tally().failed())));
        });
    return table.toString();
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
