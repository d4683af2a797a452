package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment loses nothing it acknowledged; -Dstore.seed= repeats. */
class StoreCrashTest {
  private static final int ROUNDS = Integer.getInteger("store.crashes", 5);
  private static final int FILE_BYTES = 2_000_000;
  private static final long SEED = Long.getLong("store.seed", System.nanoTime());

  @TempDir private Path directory;
  private final RandomGenerator random = new SplittableRandom(SEED);
  private final CrashLog log = new CrashLog();

  @Test
  void killedProcessLosesNothingItAcknowledged() throws Exception {
    System.out.println("store.seed=" + SEED);
    for (int round = 0; round < ROUNDS; round++) {
      boolean held = round % 2 == 1;
      crash(held);
      check(round);
    }
    assertThat(log.acknowledged()).isGreaterThan(ROUNDS * 10L);
  }

  @Test
  void processThatCannotWriteStopsAndLosesNothing() throws Exception {
    Path said = Files.createTempFile(directory, "said", ".log");
    Process child = child(said, -1);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.readString(said).contains("ready\n"));
      // as if the disk were full: no file grows beyond this size any more
      new ProcessBuilder("prlimit", "--pid", Long.toString(child.pid()), "--fsize=" + FILE_BYTES)
          .start()
          .waitFor();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isEqualTo(FatalStorage.EXIT_STATUS);
    } finally {
      child.destroyForcibly().waitFor();
    }
    Files.readAllLines(said).forEach(log::line);
    check(0);
  }

  /** Killed after a while; or, if it is to be held, while writes wait between append and sync. */
  private void crash(boolean held) throws Exception {
    int passing = held ? 50 + random.nextInt(400) : -1;
    Path said = Files.createTempFile(directory, "said", ".log");
    Process child = child(said, passing);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.readString(said).contains(held ? "\nheld\n" : "ready\n"));
      child.waitFor(held ? 0 : 200 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
    } finally {
      child.destroyForcibly().waitFor();
    }
    List<String> lines = Files.readAllLines(said);
    assertThat(lines).noneMatch(line -> line.startsWith("broken"));
    lines.forEach(log::line);
  }

  private Process child(Path said, int passing) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrashChild.class.getName(),
            directory.resolve("store").toString(),
            Long.toString(random.nextLong(1_000_000)),
            Integer.toString(passing))
        .redirectOutput(said.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private void check(int round) throws Exception {
    try (var shop = new Shop(directory.resolve("store"))) {
      assertThat(shop.store().verify()).as("seed %d, round %d", SEED, round).isEmpty();
      Map<String, List<String>> states = new HashMap<>();
      var items = shop.client().getDatabase("crash").getCollection("items");
      for (Document item : items.find()) {
        states
            .computeIfAbsent(item.getString("group"), _ -> new ArrayList<>())
            .add(item.getString("state"));
      }
      assertThat(log.groups().keySet()).as("seed %d", SEED).containsAll(states.keySet());
      log.groups()
          .forEach(
              (name, group) -> {
                List<String> found = states.getOrDefault(name, List.of());
                assertThat(group.allows(found.size(), found))
                    .as("seed %d, round %d: %s has %s", SEED, round, name, found)
                    .isTrue();
                log.settle(name, found.size(), found.isEmpty() ? "" : found.getFirst());
              });
      assertThat(items.countDocuments(Filters.exists("group"))).isEqualTo(items.countDocuments());
    }
  }
}
