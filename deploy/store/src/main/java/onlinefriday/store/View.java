package onlinefriday.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;

/** The store at one moment; writers go on without being seen. */
final class View implements AutoCloseable {
  private final Engine engine;
  private final RocksDB rocks;
  private final @Nullable Snapshot snapshot;
  private final ReadOptions options;
  private final Deque<Range> ranges = new ArrayDeque<>();
  private boolean closed;

  View(Engine engine, RocksDB rocks) {
    this.engine = engine;
    this.rocks = rocks;
    this.snapshot = rocks.getSnapshot();
    this.options = new ReadOptions().setSnapshot(snapshot);
  }

  byte @Nullable [] get(Table table, byte[] key) {
    try {
      return rocks.get(engine.handle(table), options, key);
    } catch (RocksDBException e) {
      throw engine.stop("reading " + table, e);
    }
  }

  /** The entries of an interval in key order, or in reverse; closed with the view at the latest. */
  Range range(Table table, Interval interval, boolean reverse) {
    var range = new Range(this, table, interval, reverse);
    ranges.add(range);
    return range;
  }

  void forget(Range range) {
    ranges.remove(range);
  }

  Engine engine() {
    return engine;
  }

  RocksDB rocks() {
    return rocks;
  }

  @Nullable Snapshot snapshot() {
    return snapshot;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (!ranges.isEmpty()) {
      ranges.getFirst().close();
    }
    options.close();
    if (snapshot != null) {
      rocks.releaseSnapshot(snapshot);
      snapshot.close();
    }
  }
}
