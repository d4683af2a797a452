package onlinefriday.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * What a command has changed and not yet written. The changes of one document are kept together or
 * dropped together, so that an error halfway leaves nothing of it.
 */
final class Batch implements AutoCloseable {
  private final Engine engine;
  private final Map<Key, Change> kept = new HashMap<>();
  private final List<Change> pending = new ArrayList<>();
  private final Map<DocumentTable, Growth> growing = new HashMap<>();
  private final Set<DocumentTable> grown = new LinkedHashSet<>();
  private final List<Runnable> afterWrite = new ArrayList<>();
  private WriteBatch operations = new WriteBatch();

  private record Key(Table table, byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && table == key.table && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes) * 31 + table.ordinal();
    }
  }

  private record Change(Key key, byte @Nullable [] value) {}

  private record Growth(long documents, long bytes) {
    Growth plus(long moreDocuments, long moreBytes) {
      return new Growth(documents + moreDocuments, bytes + moreBytes);
    }
  }

  Batch(Engine engine) {
    this.engine = engine;
  }

  /** What is stored once the kept changes are written. */
  byte @Nullable [] get(Table table, byte[] key) {
    Change change = kept.isEmpty() ? null : kept.get(new Key(table, key));
    return change == null ? engine.get(table, key) : change.value();
  }

  void put(Table table, byte[] key, byte[] value) {
    pending.add(new Change(new Key(table, key), value));
  }

  void delete(Table table, byte[] key) {
    pending.add(new Change(new Key(table, key), null));
  }

  void grow(DocumentTable table, long documents, long bytes) {
    growing.merge(
        table,
        new Growth(documents, bytes),
        (before, more) -> before.plus(more.documents(), more.bytes()));
  }

  void afterWrite(Runnable action) {
    afterWrite.add(action);
  }

  /** The document in hand is complete. */
  void keep() {
    for (Change change : pending) {
      kept.put(change.key(), change);
      append(change);
    }
    pending.clear();
    growing.forEach((table, growth) -> table.grow(growth.documents(), growth.bytes()));
    grown.addAll(growing.keySet());
    growing.clear();
  }

  /** Forgets the document in hand. */
  void drop() {
    pending.clear();
    growing.clear();
  }

  /** Deletes all keys that start with the prefix; what was kept before has to be written first. */
  void deleteAll(Table table, byte[] prefix) {
    try {
      operations.deleteRange(engine.handle(table), prefix, Bytes.after(prefix));
    } catch (RocksDBException e) {
      throw engine.stop("preparing a delete", e);
    }
  }

  long bytes() {
    return operations.getDataSize();
  }

  /** Makes everything kept visible in one atomic write. */
  void write() {
    grown.forEach(table -> table.putCounters(this));
    keep();
    if (operations.count() > 0) {
      engine.write(operations);
      operations.close();
      operations = new WriteBatch();
      kept.clear();
    }
    grown.clear();
    afterWrite.forEach(Runnable::run);
    afterWrite.clear();
  }

  private void append(Change change) {
    try {
      var table = engine.handle(change.key().table());
      if (change.value() == null) {
        operations.delete(table, change.key().bytes());
      } else {
        operations.put(table, change.key().bytes(), change.value());
      }
    } catch (RocksDBException e) {
      throw engine.stop("preparing a write", e);
    }
  }

  @Override
  public void close() {
    operations.close();
  }
}
