package onlinefriday.store;

import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** A walk over an interval of one table. Starts before its first entry. */
final class Range implements AutoCloseable {
  private final View view;
  private final Slice lower;
  private final Slice upper;
  private final ReadOptions options;
  private final RocksIterator iterator;
  private final boolean reverse;
  private boolean started;
  private boolean closed;

  Range(View view, Table table, Interval interval, boolean reverse) {
    this.view = view;
    this.lower = new Slice(interval.lower());
    this.upper = new Slice(interval.upper());
    this.options =
        new ReadOptions()
            .setSnapshot(view.snapshot())
            .setIterateLowerBound(lower)
            .setIterateUpperBound(upper);
    this.iterator = view.rocks().newIterator(view.engine().handle(table), options);
    this.reverse = reverse;
  }

  /** Moves to the next entry; at the end closes itself and says no. */
  boolean next() {
    if (closed) {
      return false;
    }
    move();
    if (iterator.isValid()) {
      return true;
    }
    try {
      iterator.status();
    } catch (RocksDBException e) {
      throw view.engine().stop("reading a range", e);
    }
    close();
    return false;
  }

  private void move() {
    if (started && reverse) {
      iterator.prev();
    } else if (started) {
      iterator.next();
    } else if (reverse) {
      iterator.seekToLast();
    } else {
      iterator.seekToFirst();
    }
    started = true;
  }

  byte[] key() {
    return iterator.key();
  }

  byte[] value() {
    return iterator.value();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    view.forget(this);
    iterator.close();
    options.close();
    lower.close();
    upper.close();
  }
}
