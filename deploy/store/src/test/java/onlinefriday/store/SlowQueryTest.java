package onlinefriday.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of a collection of some size, and writers at the same time. */
class SlowQueryTest {
  private static final int DOCUMENTS = 200_000;
  private static final int WRITERS = 4;
  private static final int WRITES = 200;

  @TempDir private static Path directory;
  private static Shop shop;

  @BeforeAll
  static void fill() throws Exception {
    shop = new Shop(directory);
    for (int from = 0; from < DOCUMENTS; from += 10_000) {
      shop.items()
          .insertMany(
              IntStream.range(from, from + 10_000)
                  .mapToObj(
                      i -> new Document("_id", i).append("round", 0).append("text", "text " + i))
                  .toList());
    }
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void writersFinishWhileACursorIsInTheMiddleAndItSeesNothingOfThem() {
    int read = 0;
    try (MongoCursor<Document> cursor =
        shop.items().find(lt("_id", DOCUMENTS)).batchSize(5_000).iterator()) {
      for (; read < DOCUMENTS / 2; read++) {
        assertThat(cursor.next()).containsEntry("_id", read).containsEntry("round", 0);
      }
      writeInAllCorners(1);
      shop.items().deleteMany(gte("_id", DOCUMENTS - 10_000));
      assertThat(shop.items().countDocuments(eq("round", 1))).isPositive();
      for (; cursor.hasNext(); read++) {
        assertThat(cursor.next()).containsEntry("_id", read).containsEntry("round", 0);
      }
    }
    assertThat(read).isEqualTo(DOCUMENTS);
  }

  @Test
  void writersGoOnWhileAQueryReadsEverythingAndFindsNothing() {
    var slow =
        CompletableFuture.supplyAsync(
            () -> shop.items().find(Filters.eq("text", "never")).into(new ArrayList<>()));
    int written = 0;
    while (!slow.isDone()) {
      shop.items().updateOne(eq(written), Updates.inc("seen", 1));
      written++;
    }
    assertThat(written).isGreaterThan(1);
    assertThat(slow.join()).isEmpty();
  }

  private static void writeInAllCorners(int round) {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(w -> CompletableFuture.runAsync(() -> write(w, round), threads))
              .toList();
      writers.forEach(CompletableFuture::join);
    }
  }

  private static void write(int writer, int round) {
    for (int i = 0; i < WRITES; i++) {
      int id = (i * WRITERS + writer) * (DOCUMENTS / WRITES / WRITERS);
      shop.items().updateOne(eq(id), Updates.set("round", round));
      shop.items().insertOne(new Document("_id", DOCUMENTS + id).append("round", round));
    }
  }
}
