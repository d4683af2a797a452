package onlinefriday.store;

import de.bwaldvogel.mongo.MongoBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A MongoDB-compatible store in one directory. A write is answered only after it is synced; one
 * process at a time owns the directory. Serve {@link #backend()} with {@link StoreServer}.
 */
public final class RocksStore implements AutoCloseable {
  private final StoreParts parts;
  private final RocksBackend backend;

  private RocksStore(Engine engine, Clock clock, Runnable beforeReply) {
    this.parts =
        new StoreParts(
            engine,
            new Commands(engine),
            new Catalogue(engine),
            new OpenCursors(clock),
            new Scans());
    this.backend = new RocksBackend(parts, clock, beforeReply, this::close);
  }

  /**
   * Opens what is in the directory, or starts empty. Storage errors later on halt this process.
   *
   * @throws StoreNotOpened if the directory is in use, damaged or not usable
   */
  public static RocksStore open(Path directory, Clock clock) throws IOException {
    return open(directory, clock, FatalStorage.HALT, () -> {});
  }

  static RocksStore open(Path directory, Clock clock, FatalStorage fatal, Runnable beforeReply)
      throws IOException {
    OwnerOnlyFiles.in(directory);
    Engine engine = Engine.open(directory, fatal);
    var store = new RocksStore(engine, clock, beforeReply);
    try {
      store.begin();
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    return store;
  }

  private void begin() {
    parts
        .commands()
        .run(
            () -> {
              parts.catalogue().open(parts.commands().current().batch());
              return true;
            });
    backend.openAll();
    parts.engine().await();
  }

  /** For mongo-java-server; closing the server closes this store. */
  public MongoBackend backend() {
    return backend;
  }

  /**
   * How often a query had to read a whole collection because no index bounded it, by collection and
   * query shape. Reading the first documents of a collection in an order an index has is no scan.
   */
  public Map<String, Long> scans() {
    return parts.scans().counts();
  }

  /**
   * Told of each kind of query when it is a scan for the first time, in the thread of the query; of
   * at most {@value StoreLimits#SCAN_SHAPES_MAX} kinds, the rest are one.
   */
  public void onScan(Consumer<Scan> listener) {
    parts.scans().onFirst(listener);
  }

  /** Starts counting scans from zero. */
  public void forgetScans() {
    parts.scans().forget();
  }

  /** Compares every index and counter with the documents; what disagrees, empty if nothing. */
  List<String> verify() {
    return parts.commands().run(() -> new Verification(parts).of(backend.databases()));
  }

  /** Waits for running commands; idempotent. */
  @Override
  public void close() {
    parts
        .commands()
        .close(
            () -> {
              parts.cursors().closeAll();
              parts.engine().close();
            });
  }
}
