package onlinefriday.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuildTest {
  @TempDir private Path directory;

  @Test
  void nextStartRemovesWhatAnUnfinishedBuildLeft() throws Exception {
    byte[] left = Bytes.join(Bytes.ofInt(7), Bytes.ofInt(1_000));
    try (var engine = Engine.open(directory, FatalStorage.HALT)) {
      var commands = new Commands(engine);
      commands.run(
          () -> {
            Batch batch = commands.current().batch();
            new Catalogue(engine).building(left, batch);
            batch.put(Table.INDEX, Bytes.join(left, new byte[] {1}), new byte[0]);
            batch.keep();
            batch.write();
            return true;
          });
    }
    try (var shop = new Shop(directory)) {
      shop.items().insertOne(new Document("_id", 1));
    }
    try (var engine = Engine.open(directory, FatalStorage.HALT);
        View view = engine.view()) {
      assertThat(view.range(Table.INDEX, Interval.prefix(left), false).next()).isFalse();
    }
  }

  @Test
  void indexOfManyPiecesIsComplete() throws Exception {
    try (var shop = new Shop(directory)) {
      String text = "t".repeat(3_000);
      shop.items()
          .insertMany(
              IntStream.range(0, 4_000)
                  .mapToObj(i -> new Document("_id", i).append("text", text + i % 4))
                  .toList());
      shop.items().createIndex(ascending("text"));
      assertThat(shop.items().countDocuments(eq("text", text + 2))).isEqualTo(1_000);
      assertThat(shop.store().scans()).isEmpty();
      assertThat(shop.store().verify()).isEmpty();
    }
  }
}
