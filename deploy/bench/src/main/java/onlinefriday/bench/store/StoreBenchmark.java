package onlinefriday.bench.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import onlinefriday.bench.process.Scratch;

/** Measures inserts into the embedded store and its rivals, and prints a Markdown table. */
public final class StoreBenchmark {
  private static final int[] GROUP_SIZES = {1, 64, 256};
  private static final Slice JIT_WARM_UP = new Slice(Duration.ZERO, Duration.ofMillis(700));

  private final Arguments arguments;
  private final Scratch scratch;
  private final Report report;

  private StoreBenchmark(Arguments arguments, Scratch scratch) {
    this.arguments = arguments;
    this.scratch = scratch;
    this.report = new Report(arguments);
  }

  public static void main(String[] texts) throws Exception {
    Optional<Arguments> arguments = Arguments.parse(texts);
    if (arguments.isEmpty()) {
      System.err.println(Arguments.USAGE);
      System.exit(2);
    }
    try (var scratch = Scratch.create("store-benchmark")) {
      Runtime.getRuntime().addShutdownHook(new Thread(scratch::close));
      new StoreBenchmark(arguments.orElseThrow(), scratch).run();
    }
  }

  private void run() throws Exception {
    System.out.println(report.head(Clock.systemUTC()));
    warmUp();
    var loaded = scratch.directory("loaded");
    Duration opening = Loading.fill(loaded, arguments.preloaded());
    System.out.println(report.columns());
    for (int groupSize : GROUP_SIZES) {
      try (var contest = Contest.open(scratch, loaded)) {
        var rates = Rounds.of(arguments.seconds()).run(contest.contestants(), groupSize);
        System.out.println(report.row(groupSize, rates));
      }
    }
    System.out.println(report.opening(opening));
  }

  private void warmUp() throws Exception {
    try (var contest = Contest.open(scratch, scratch.directory("warm-up"))) {
      for (int groupSize : GROUP_SIZES) {
        new Rounds(1, JIT_WARM_UP).run(contest.contestants(), groupSize);
      }
    }
  }
}
