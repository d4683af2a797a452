package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed on the disk while nobody looked. */
class DamageTest {
  private static final int ONE = 1;
  private static final int MANY = 64;
  private static final String ADVICE = "Restore the whole directory from a backup";

  @TempDir private Path directory;

  @BeforeEach
  void fill() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items()
          .insertMany(
              IntStream.range(0, 5_000)
                  .mapToObj(i -> new Document("_id", i).append("text", "x%d".formatted(i * 31)))
                  .toList());
      // what was only in the log goes to table files
      shop.reopen();
      shop.items().insertOne(new Document("_id", "in the log"));
    }
  }

  @Test
  void logStopsTheStart() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().insertMany(List.of(new Document("text", "x".repeat(100_000))));
    }
    damage(".log", 0.3, MANY);
    assertNotOpened();
  }

  @Test
  void manifestStopsTheStart() throws Exception {
    damage("MANIFEST", 0.3, MANY);
    assertNotOpened();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.1, 0.5, 0.9, 0.99})
  void byteInATableFileStopsTheStart(double where) throws Exception {
    damage(".sst", where, ONE);
    assertNotOpened();
  }

  @Test
  void fileThatIsCutShortStopsTheStart() throws Exception {
    try (var file = new RandomAccessFile(largest(".sst").toFile(), "rw")) {
      file.setLength(file.length() - 1);
    }
    assertNotOpened();
  }

  @Test
  void missingTableFileStopsTheStart() throws Exception {
    Files.delete(largest(".sst"));
    assertNotOpened();
  }

  @Test
  void byteInATableFileOfALargeStoreStopsItWhileItServes() throws Exception {
    damage(".sst", 0.5, ONE);
    List<String> reasons = new CopyOnWriteArrayList<>();
    FatalStorage fatal = (what, cause) -> reasons.add(what + ": " + cause.getMessage());
    try (var _ = Engine.open(directory, fatal, 0)) {
      await().untilAsserted(() -> assertThat(reasons).hasSize(1));
      assertThat(reasons.getFirst()).contains("checking", ".sst", ADVICE);
    }
  }

  @Test
  void soundFilesOfALargeStoreDoNotStopIt() {
    List<String> reasons = new CopyOnWriteArrayList<>();
    Engine.open(directory, (what, _) -> reasons.add(what), 0).close();
    assertThat(reasons).isEmpty();
  }

  private void assertNotOpened() {
    assertThatThrownBy(() -> RocksStore.open(directory, Clock.systemUTC()))
        .isInstanceOf(StoreNotOpened.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining(ADVICE);
  }

  /** Turns bytes round in the largest such file. */
  private void damage(String kind, double where, int count) throws Exception {
    try (var file = new RandomAccessFile(largest(kind).toFile(), "rw")) {
      long at = (long) (file.length() * where);
      byte[] bytes = new byte[count];
      file.seek(at);
      file.readFully(bytes);
      file.seek(at);
      file.write(Bytes.inverted(bytes));
    }
  }

  private Path largest(String kind) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().contains(kind))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }
}
