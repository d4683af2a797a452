package onlinefriday.bench.voucher;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/**
 * Fills a ledger with copies of an entry that the service has written, under the indexes it has
 * made: other ids, orders and keys, as random as the service's own.
 */
final class Preloading {
  private static final int GROUP = 1_000;
  private static final int THREADS = 4;
  private static final int KEY_BYTES = 16;
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

  private final MongoCollection<Document> ledger;
  private final Document sample;
  private final AtomicInteger sequence = new AtomicInteger();

  private Preloading(MongoCollection<Document> ledger, Document sample) {
    this.ledger = ledger;
    this.sample = sample;
  }

  /** The ledger must hold an entry. */
  static void fill(String store, int entries) throws Exception {
    long from = System.nanoTime();
    try (MongoClient client = MongoClients.create(store)) {
      var ledger = client.getDatabase("voucher").getCollection("ledger");
      Document sample = ledger.find().first();
      if (sample == null) {
        throw new IllegalStateException("no entry in the ledger to copy");
      }
      new Preloading(ledger, sample).fill(entries);
    }
    System.err.printf(
        "Preloaded %,d entries in %d s%n",
        entries, Duration.ofNanos(System.nanoTime() - from).toSeconds());
  }

  private void fill(int entries) throws Exception {
    var left = new AtomicInteger(entries);
    Callable<Boolean> filling =
        () -> {
          var random = new SplittableRandom();
          for (int most = left.getAndAdd(-GROUP); most > 0; most = left.getAndAdd(-GROUP)) {
            ledger.insertMany(group(random, Math.min(GROUP, most)), UNORDERED);
          }
          return true;
        };
    try (var executor = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> done : executor.invokeAll(Collections.nCopies(THREADS, filling))) {
        done.get();
      }
    }
  }

  private List<Document> group(SplittableRandom random, int size) {
    List<Document> group = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      group.add(copy(random));
    }
    return group;
  }

  private Document copy(SplittableRandom random) {
    String order = hex(random);
    String id = sample.getString("_id");
    var copy = new Document(sample);
    copy.put("_id", hex(random) + id.substring(Math.min(2 * KEY_BYTES, id.length())));
    copy.put(
        "order", sample.getString("order").replace(sample.getString("orderRef"), "O-" + order));
    copy.put("orderRef", "O-" + order);
    copy.put("key", hex(random) + hex(random).substring(KEY_BYTES));
    copy.put("publisher", "preloaded");
    copy.put("seq", (long) sequence.incrementAndGet());
    return copy;
  }

  private static String hex(SplittableRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
