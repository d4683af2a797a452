package onlinefriday.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * insertMany of documents of about 250 bytes with random ids, in groups of 1 (32 threads), 64 and
 * 256 (8 threads): the store, mongo-java-server's memory backend, and RocksDB itself with a sync
 * per group. Arguments: seconds for each, and how many documents to fill the store with before.
 */
final class StoreBenchmark {
  private static final int[] GROUPS = {1, 64, 256};

  @FunctionalInterface
  interface Insert {
    void insert(List<Document> group) throws Exception;
  }

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    int filled = Integer.parseInt(arguments[1]);
    boolean unique = Boolean.getBoolean("store.unique");
    Path directory = Files.createTempDirectory(Path.of("target"), "bench");
    try (var store = RocksStore.open(directory.resolve("store"), Clock.systemUTC());
        var server = StoreServer.start(store, 0)) {
      var items = items(server.uri(), unique);
      run(
          "store",
          seconds,
          group -> items.insertMany(group, new InsertManyOptions().ordered(false)));
      if (filled > 0) {
        fill(items, filled);
        run(
            "store+" + filled,
            seconds,
            group -> items.insertMany(group, new InsertManyOptions().ordered(false)));
      }
    }
    if (filled > 0) {
      long before = System.nanoTime();
      try (var store = RocksStore.open(directory.resolve("store"), Clock.systemUTC())) {
        System.out.printf("reopened in %d ms%n", (System.nanoTime() - before) / 1_000_000);
      }
    }
    raw(directory.resolve("raw"), seconds);
    var memory = new MongoServer(new MemoryBackend());
    memory.bind(new InetSocketAddress("127.0.0.1", 0), 1, StoreServer.CONNECTION_THREADS);
    var items = items(memory.getConnectionString(), unique);
    run(
        "memory",
        seconds,
        group -> items.insertMany(group, new InsertManyOptions().ordered(false)));
    memory.shutdownNow();
    System.exit(0);
  }

  private static MongoCollection<Document> items(String uri, boolean unique) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToConnectionPoolSettings(pool -> pool.minSize(32).maxSize(32))
            .build();
    var items = MongoClients.create(settings).getDatabase("bench").getCollection("items");
    if (unique) {
      items.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }
    return items;
  }

  private static void fill(MongoCollection<Document> items, int count) throws Exception {
    var random = new SplittableRandom(1);
    for (int done = 0; done < count; done += 1_000) {
      items.insertMany(group(random, 1_000), new InsertManyOptions().ordered(false));
    }
  }

  private static void raw(Path directory, int seconds) throws Exception {
    RocksDB.loadLibrary();
    try (var options = new org.rocksdb.Options().setCreateIfMissing(true);
        var rocks = RocksDB.open(options, Files.createDirectories(directory).toString());
        var synced = new WriteOptions().setSync(true)) {
      run(
          "raw RocksDB",
          seconds,
          group -> {
            try (var batch = new WriteBatch()) {
              for (Document document : group) {
                byte[] id = document.getString("_id").getBytes();
                batch.put(id, new byte[250]);
                batch.put(document.getString("key").getBytes(), id);
              }
              rocks.write(synced, batch);
            }
          });
    }
  }

  private static void run(String what, int seconds, Insert insert) throws Exception {
    for (int size : GROUPS) {
      measure(Math.max(1, seconds / 2), size, insert);
      System.out.printf(
          "%-16s groups of %3d: %,9.0f documents/s%n", what, size, measure(seconds, size, insert));
    }
  }

  private static double measure(int seconds, int size, Insert insert) throws Exception {
    var inserted = new LongAdder();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < (size == 1 ? 32 : 8); i++) {
      var random = new SplittableRandom(System.nanoTime() + i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      while (System.nanoTime() < end) {
                        insert.insert(group(random, size));
                        inserted.add(size);
                      }
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return inserted.sum() * 1e9 / (System.nanoTime() - start);
  }

  private static List<Document> group(RandomGenerator random, int size) {
    List<Document> group = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      group.add(
          new Document("_id", text(random))
              .append("key", text(random))
              .append("campaign", "cmp-" + random.nextInt(50))
              .append("merchant", "m-" + random.nextInt(2_000))
              .append("amount", random.nextLong(1_000_000))
              .append("discount", random.nextInt(100_000))
              .append("state", "REDEEMED")
              .append("note", text(random)));
    }
    return group;
  }

  private static String text(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
