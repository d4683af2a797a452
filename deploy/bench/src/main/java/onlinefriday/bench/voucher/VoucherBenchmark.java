package onlinefriday.bench.voucher;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import onlinefriday.bench.process.Household;

/** Measures validating and redeeming beside a no-op and beside other stores; prints Markdown. */
public final class VoucherBenchmark {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final Arguments arguments;
  private final Household household;
  private final Clock clock;

  private VoucherBenchmark(Arguments arguments, Household household, Clock clock) {
    this.arguments = arguments;
    this.household = household;
    this.clock = clock;
  }

  public static void main(String[] texts) throws Exception {
    Optional<Arguments> arguments = Arguments.parse(texts);
    if (arguments.isEmpty()) {
      System.err.println(Arguments.USAGE);
      System.exit(2);
    }
    try (var household = Household.open("voucher-benchmark")) {
      new VoucherBenchmark(arguments.orElseThrow(), household, Clock.systemUTC()).run();
    }
  }

  private void run() throws Exception {
    try (var http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build()) {
      var line = line(http);
      var rounds = new Rounds(line);
      var report = new Report(arguments, line);
      rounds.warmUp(arguments.warmUpSeconds());
      Map<Entrant, Result> results = rounds.run(arguments.seconds());
      System.out.println(report.head(clock));
      System.out.println(report.ratios(results));
      System.out.println(report.rates(results));
      System.out.println(report.latencies(rounds.atFixedRate(results, arguments.seconds())));
    }
  }

  /** Everybody started, and known to do what is asked of them. */
  private Line line(HttpClient http) throws Exception {
    var issuers = household.keep(Issuers.start(clock));
    var line = Line.empty();
    var machinery = new Machinery(household, http, issuers);
    var entries = new Entries(line, new Requests(issuers.authorization()));
    machinery.startKafka();
    if (arguments.has(Entrant.NO_OP)) {
      entries.noOp(machinery.startNoOp());
    }
    var server = machinery.startVouchers("voucher-bench");
    new Programme(clock).publish(machinery.kafkaServers());
    enter(entries, server);
    if (arguments.has(Entrant.LOADED)) {
      var loaded = machinery.startVouchers("voucher-loaded");
      loaded.awaitCampaign(Entrant.REDIS);
      entries.redeem(Entrant.LOADED, loaded);
      Preloading.fill(loaded.store(), arguments.preloaded());
    }
    if (arguments.has(Entrant.POSTGRESQL)) {
      Rivals.postgreSql(line, household);
    }
    if (arguments.has(Entrant.REDIS)) {
      Rivals.redis(line, household);
    }
    return line;
  }

  private void enter(Entries entries, VoucherServer server) throws Exception {
    server.awaitCampaign(Entrant.REDIS);
    if (arguments.has(Entrant.VALIDATE)) {
      entries.validate(server);
    }
    if (arguments.has(Entrant.REDEEM)) {
      entries.redeem(Entrant.REDEEM, server);
    }
    if (arguments.has(Entrant.UNLIMITED_SHOPPERS)) {
      entries.redeem(Entrant.UNLIMITED_SHOPPERS, server);
    }
    if (arguments.has(Entrant.HOLD)) {
      entries.hold(server);
    }
    if (arguments.has(Entrant.SINGLE_USE)) {
      entries.singleUse(server);
    }
    if (arguments.has(Entrant.BATCH)) {
      entries.batch(server);
    }
  }
}
