package onlinefriday.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bson.Document;

/**
 * The process that is killed. It prints "begin" before and "done" after each command, so that the
 * test knows what was acknowledged and what may or may not have happened.
 */
final class CrashChild {
  private static final int WRITERS = 4;
  private static final int GROUP = 20;

  private final MongoCollection<Document> items;
  private final RandomGenerator random;
  private final PrintStream out;
  private final String writer;
  private int commands;

  private CrashChild(MongoCollection<Document> items, long seed, PrintStream out, String writer) {
    this.items = items;
    this.random = new SplittableRandom(seed);
    this.out = out;
    this.writer = writer;
  }

  /** Arguments: directory, seed, and how many writes pass before one stops before its sync. */
  public static void main(String[] arguments) throws Exception {
    long seed = Long.parseLong(arguments[1]);
    var failpoint = new Failpoint(Integer.parseInt(arguments[2]), System.out);
    var store =
        RocksStore.open(
            Path.of(arguments[0]), Clock.systemUTC(), FatalStorage.HALT, failpoint::reached);
    if (!store.verify().isEmpty()) {
      System.out.println("broken " + store.verify());
    }
    var server = StoreServer.start(store, 0);
    var items = MongoClients.create(server.uri()).getDatabase("crash").getCollection("items");
    items.createIndex(Indexes.ascending("group"));
    items.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
    System.out.println("ready");
    for (int i = 0; i < WRITERS; i++) {
      var child = new CrashChild(items, seed + i, System.out, "w" + i + "-" + seed);
      Thread.ofPlatform().start(child::run);
    }
  }

  private void run() {
    while (true) {
      String command = writer + "-" + commands++;
      switch (random.nextInt(writer.startsWith("w0") ? 5 : 4)) {
        case 4 -> index();
        case 0 -> insert(command, 1);
        case 1 -> insert(command, GROUP);
        case 2 -> update(command);
        default -> delete(command);
      }
    }
  }

  private void insert(String command, int size) {
    say("begin insert " + command + " " + size);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      documents.add(
          new Document("_id", command + ":" + i)
              .append("group", command)
              .append("serial", command + "/" + i)
              .append("state", "new"));
    }
    items.insertMany(documents);
    say("done insert " + command + " " + size);
  }

  /** Changes an earlier group of its own, index entries included. */
  private void update(String command) {
    String group = writer + "-" + random.nextInt(commands);
    say("begin update " + command + " " + group);
    try {
      items.updateMany(Filters.eq("group", group), Updates.set("state", command));
    } catch (MongoException e) {
      say("failed " + e.getMessage());
    }
    say("done update " + command + " " + group);
  }

  private void delete(String command) {
    String group = writer + "-" + random.nextInt(commands);
    if (random.nextInt(4) > 0) {
      return;
    }
    say("begin delete " + command + " " + group);
    items.deleteMany(Filters.eq("group", group));
    say("done delete " + command + " " + group);
  }

  /** Builds and drops an index under the others' writes. */
  private void index() {
    if (random.nextInt(5) > 0) {
      return;
    }
    items.createIndex(Indexes.descending("state"));
    if (random.nextBoolean()) {
      items.dropIndex(Indexes.descending("state"));
    }
  }

  private void say(String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
