package onlinefriday.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocksStoreTest {
  @TempDir private Path directory;

  private static List<Document> documents(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Document("_id", i).append("n", i % 10).append("text", "x".repeat(200)))
        .toList();
  }

  @Test
  void everythingIsThereAfterAReopen() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().createIndex(ascending("n"));
      shop.items().createIndex(ascending("sparse"), new IndexOptions().sparse(true).unique(true));
      shop.items().insertMany(documents(5_000));
      shop.items().deleteMany(eq("n", 9));
      shop.reopen();
      assertThat(shop.items().countDocuments()).isEqualTo(4_500);
      assertThat(shop.items().listIndexes().map(index -> index.get("name")))
          .containsExactlyInAnyOrder("_id_", "n_1", "sparse_1");
      assertThat(shop.items().countDocuments(eq("n", 3))).isEqualTo(500);
      assertThat(shop.store().scans()).isEmpty();
      assertThat(shop.store().verify()).isEmpty();
      assertThat(shop.client().listDatabaseNames()).containsExactly("shop");
    }
  }

  @Test
  void idsAreLookedUpAndUniqueAfterAReopenInCollectionsNobodyIndexed() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().insertMany(documents(100));
      shop.reopen();
      shop.items().find(in("_id", 1, 2)).first();
      shop.items().find(and(eq("_id", 3), eq("n", 3))).first();
      shop.items()
          .bulkWrite(
              List.of(
                  new ReplaceOneModel<>(
                      and(eq("_id", 4), eq("n", 4)), new Document("_id", 4).append("n", 5)),
                  new InsertOneModel<>(new Document("_id", 1_000))));
      assertThat(shop.store().scans()).isEmpty();
      assertThatThrownBy(() -> shop.items().insertOne(new Document("_id", 1)))
          .isInstanceOf(MongoException.class);
    }
  }

  @Test
  void databaseThatWasReadBeforeItWasWrittenIsThereAfterAReopen() throws Exception {
    try (var shop = new Shop(directory)) {
      assertThat(shop.items().find(eq("_id", 1)).first()).isNull();
      shop.items().insertMany(documents(100));
      shop.reopen();
      assertThat(shop.items().countDocuments()).isEqualTo(100);
      assertThat(shop.items().find(and(eq("_id", 3), eq("n", 3))).first()).isNotNull();
      assertThat(shop.store().scans()).isEmpty();
      assertThatThrownBy(() -> shop.items().insertOne(new Document("_id", 1)))
          .isInstanceOf(MongoException.class);
    }
  }

  @Test
  void droppedDatabaseIsGoneForGood() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().insertMany(documents(10));
      shop.client().getDatabase("shop").drop();
      assertThat(shop.client().listDatabaseNames()).isEmpty();
      shop.reopen();
      assertThat(shop.client().listDatabaseNames()).isEmpty();
      assertThat(shop.items().countDocuments()).isZero();
    }
  }

  @Test
  void filesAreTheOwnersOnly() throws Exception {
    try (var shop = new Shop(directory.resolve("store"))) {
      shop.items().insertMany(documents(100));
    }
    Path store = directory.resolve("store");
    assertThat(Files.getPosixFilePermissions(store))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> files = Files.list(store)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allMatch(file -> permissions(file).equals("rw-------"));
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void directoryHasOneProcess() throws Exception {
    try (var _ = RocksStore.open(directory, Clock.systemUTC())) {
      assertThatThrownBy(() -> RocksStore.open(directory, Clock.systemUTC()))
          .isInstanceOf(StoreNotOpened.class)
          .hasMessageContaining("open in another process");
    }
  }

  @Test
  void cursorSeesTheStoreAsItWas() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().insertMany(documents(1_000));
      List<Integer> seen = new ArrayList<>();
      try (MongoCursor<Document> cursor = shop.items().find().batchSize(10).iterator()) {
        seen.add(cursor.next().getInteger("n"));
        shop.items().updateMany(new Document(), Updates.set("n", 99));
        shop.items().deleteMany(gte("_id", 500));
        cursor.forEachRemaining(item -> seen.add(item.getInteger("n")));
      }
      assertThat(seen).hasSize(1_000).doesNotContain(99);
      assertThat(shop.items().countDocuments(eq("n", 99))).isEqualTo(500);
    }
  }

  @Test
  void closedCursorsLetGo() throws Exception {
    try (var shop = new Shop(directory)) {
      shop.items().insertMany(documents(1_000));
      for (int i = 0; i < StoreLimits.OPEN_CURSORS_MAX + 50; i++) {
        try (MongoCursor<Document> cursor = shop.items().find().batchSize(2).iterator()) {
          cursor.next();
        }
      }
      await().untilAsserted(() -> assertThat(shop.items().find().batchSize(2).first()).isNotNull());
    }
  }

  @Test
  void whatIsNotSupportedIsNamed() throws Exception {
    try (var shop = new Shop(directory)) {
      var items = shop.items();
      items.insertOne(new Document("_id", 1));
      assertRefused(
          () ->
              items.createIndex(ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)),
          "expireAfterSeconds");
      assertRefused(() -> items.createIndex(new Document("t", "text")), "text");
      assertRefused(() -> items.createIndex(new Document("t", "hashed")), "hashed");
      assertRefused(() -> items.createIndex(new Document("$**", 1)), "$**");
      assertRefused(
          () ->
              items.createIndex(
                  ascending("t"), new IndexOptions().partialFilterExpression(gte("n", 1))),
          "partialFilterExpression");
      assertRefused(
          () -> items.updateOne(eq(1), List.of(Updates.set("a", 1))), "pipeline-style update");
      assertRefused(
          () -> items.aggregate(List.of(new Document("$out", "x"))).toCollection(), "$out");
      items.createIndex(ascending("price"));
      var decimal = new Document("_id", 2).append("price", Decimal128.POSITIVE_ZERO);
      assertRefused(() -> items.insertOne(decimal), "decimal128");
      assertThat(items.countDocuments()).isOne();
      assertThat(shop.store().verify()).isEmpty();
    }
  }

  private static void assertRefused(Runnable command, String name) {
    assertThatThrownBy(command::run)
        .isInstanceOf(MongoException.class)
        .hasMessageContaining("embedded store")
        .hasMessageContaining(name);
  }
}
