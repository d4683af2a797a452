package onlinefriday.bench.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onlinefriday.bench.load.Latencies;
import onlinefriday.bench.load.Tally;
import onlinefriday.bench.process.Child;
import onlinefriday.bench.process.Household;
import onlinefriday.bench.process.Programs;

/**
 * Redemptions that share a counter's row, by pgbench: the row is locked from its update until the
 * commit is on the disk. Reached by a socket in a directory that only its owner may enter.
 */
public final class PostgreSql {
  private static final List<String> PROGRAMS =
      List.of("initdb", "postgres", "pgbench", "psql", "pg_isready");
  private static final Duration STEP_MAX = Duration.ofMinutes(1);

  /** Its time runs while it connects, too. */
  private static final Duration CONNECTING = Duration.ofSeconds(1);

  private static final String USER = "postgres";
  private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  /** What a redemption is, without a limit per shopper. */
  private static final String SCHEMA =
      """
      CREATE TABLE campaign (id int PRIMARY KEY, used bigint NOT NULL, total bigint NOT NULL,
        spent bigint NOT NULL, budget bigint NOT NULL);
      INSERT INTO campaign VALUES (1, 0, 1000000000000, 0, 1000000000000000000);
      CREATE TABLE redemption (key text PRIMARY KEY, order_ref text NOT NULL UNIQUE,
        shopper text NOT NULL, campaign int NOT NULL, merchant text NOT NULL, province text NOT NULL,
        amount bigint NOT NULL, discount bigint NOT NULL, at timestamptz NOT NULL DEFAULT now());
      CREATE FUNCTION redeem(n bigint) RETURNS int LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO redemption VALUES ('k-' || n, 'O-' || n, 's-' || n, 1, 'm-1001', '79', 450000, 90000);
        UPDATE campaign SET used = used + 1, spent = spent + 90000
          WHERE id = 1 AND used < total AND spent + 90000 <= budget;
        IF NOT FOUND THEN RAISE 'exhausted'; END IF;
        RETURN 1;
      END $$;
      """;

  private static final String SCRIPT =
      "\\set n random(1, 9000000000000000000)\nSELECT redeem(:n);\n";

  private final Household household;
  private final Path directory;
  private final Path script;
  private int step;

  private PostgreSql(Household household, Path directory) throws IOException {
    this.household = household;
    this.directory = directory;
    this.script = Files.writeString(household.scratch().root().resolve("redeem.sql"), SCRIPT);
  }

  /** What is missing here, and how it is installed. */
  public static Optional<String> missing() throws IOException {
    for (String program : PROGRAMS) {
      if (Programs.find(program).isEmpty()) {
        return Optional.of("no " + program + " here: apt-get install postgresql-15");
      }
    }
    return Optional.empty();
  }

  public static PostgreSql start(Household household) throws IOException, InterruptedException {
    Path directory = household.scratch().directory("postgresql");
    var postgres = new PostgreSql(household, directory);
    if (isRoot()) {
      // it refuses to be root; only the way to its own directory is opened
      Files.setPosixFilePermissions(
          household.scratch().root(), PosixFilePermissions.fromString("rwx--x--x"));
      postgres.finish("chown", USER + ":" + USER, directory.toString());
    }
    postgres.finish(
        asOwner(
            "initdb",
            "-D",
            postgres.data(),
            "-A",
            "trust",
            "-U",
            USER,
            "-E",
            "UTF8",
            "--locale=C"));
    Child server = household.start("postgres", asOwner(postgres.server()), Map.of());
    server.await(postgres::isReady);
    postgres.sql(SCHEMA);
    return postgres;
  }

  /** Its rate leaves out the time that connecting takes. */
  public Tally redeem(int connections, Duration time) throws IOException, InterruptedException {
    String said =
        finish(
            program("pgbench"),
            "-h",
            directory.toString(),
            "-U",
            USER,
            "-n",
            "-M",
            "prepared",
            "-c",
            Integer.toString(connections),
            "-j",
            "2",
            "-T",
            Long.toString(time.plus(CONNECTING).toSeconds()),
            "-f",
            script.toString(),
            "postgres");
    long done = Long.parseLong(found(DONE, said));
    if (done == 0) {
      return Tally.none(); // it was busy connecting, and says no rate
    }
    Duration measured =
        Duration.ofNanos((long) (done * 1e9 / Double.parseDouble(found(RATE, said))));
    return new Tally(done, done, Long.parseLong(found(FAILED, said)), measured, new Latencies());
  }

  /** Redemptions that the counter and the table agree upon. */
  public long recorded() throws IOException, InterruptedException {
    String counted =
        sql(
            "SELECT CASE WHEN used = (SELECT count(*) FROM redemption) THEN used ELSE -1 END FROM"
                + " campaign");
    return Long.parseLong(counted.strip());
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private String[] server() throws IOException {
    return new String[] {
      "postgres",
      "-D",
      data(),
      "-k",
      directory.toString(),
      "-c",
      "listen_addresses=",
      "-c",
      "fsync=on",
      "-c",
      "synchronous_commit=on",
      "-c",
      "shared_buffers=256MB",
      "-c",
      "max_wal_size=2GB"
    };
  }

  private boolean isReady() {
    try {
      finish(program("pg_isready"), "-q", "-h", directory.toString());
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String sql(String text) throws IOException, InterruptedException {
    return finish(
        program("psql"),
        "-h",
        directory.toString(),
        "-U",
        USER,
        "-qAt",
        "-v",
        "ON_ERROR_STOP=1",
        "-c",
        text,
        "postgres");
  }

  private String finish(List<String> command) throws IOException, InterruptedException {
    return finish(command.toArray(String[]::new));
  }

  private String finish(String... command) throws IOException, InterruptedException {
    Path log = household.log("postgresql-step-" + ++step);
    String name = Path.of(command[0]).getFileName().toString();
    String said = Child.start(name, List.of(command), Map.of(), log).finished(STEP_MAX);
    Files.deleteIfExists(log);
    return said;
  }

  private static List<String> asOwner(String... command) throws IOException {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
    }
    whole.add(program(command[0]));
    whole.addAll(List.of(command).subList(1, command.length));
    return whole;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static String program(String name) throws IOException {
    return Programs.find(name).orElseThrow();
  }

  private static String found(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("pgbench did not say " + pattern + ":\n" + text);
    }
    return matcher.group(1);
  }
}
