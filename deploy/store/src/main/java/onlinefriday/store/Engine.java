package onlinefriday.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB itself: every failure of it ends in {@link FatalStorage}. */
final class Engine implements AutoCloseable {
  private final EngineOptions options;
  private final RocksDB rocks;
  private final List<ColumnFamilyHandle> tables;
  private final FatalStorage fatal;
  private final WriteOptions append = new WriteOptions().setSync(false);
  private final WalSync wal = new WalSync(this::syncWal);
  private final FileCheck files;
  private volatile boolean broken;

  private Engine(
      Path directory,
      EngineOptions options,
      RocksDB rocks,
      List<ColumnFamilyHandle> tables,
      FatalStorage fatal) {
    this.files = new FileCheck(directory, rocks, this::stop);
    this.options = options;
    this.rocks = rocks;
    this.tables = tables;
    this.fatal = fatal;
  }

  static Engine open(Path directory, FatalStorage fatal) {
    return open(directory, fatal, StoreLimits.CHECKED_BEFORE_START_BYTES);
  }

  /**
   * @param checked bytes of table files that are read through before this returns
   */
  static Engine open(Path directory, FatalStorage fatal, long checked) {
    RocksDB.loadLibrary();
    var options = new EngineOptions();
    List<ColumnFamilyHandle> tables = new ArrayList<>();
    try {
      var rocks =
          RocksDB.open(options.database(), directory.toString(), options.families(), tables);
      var engine = new Engine(directory, options, rocks, tables, fatal);
      return engine.checked(directory, checked);
    } catch (RocksDBException e) {
      options.close();
      throw notOpened(directory, e);
    }
  }

  private Engine checked(Path directory, long bytes) {
    try {
      files.begin(bytes);
      return this;
    } catch (RocksDBException e) {
      close();
      throw notOpened(directory, e);
    }
  }

  private static StoreNotOpened notOpened(Path directory, RocksDBException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("LOCK") || message.contains("lock hold")) {
      return StoreNotOpened.inUse(directory, e);
    }
    Status.Code code = code(e);
    boolean missing = message.contains("No such file");
    return code == Status.Code.Corruption || code == Status.Code.InvalidArgument || missing
        ? StoreNotOpened.damaged(directory, e)
        : StoreNotOpened.unusable(directory, e);
  }

  private static Status.Code code(RocksDBException e) {
    return e.getStatus() == null ? Status.Code.Undefined : e.getStatus().getCode();
  }

  byte @Nullable [] get(Table table, byte[] key) {
    try {
      return rocks.get(handle(table), key);
    } catch (RocksDBException e) {
      throw stop("reading " + table, e);
    }
  }

  View view() {
    return new View(this, rocks);
  }

  /** Appends to the WAL and makes it visible; it is acknowledged only after {@link #await}. */
  void write(WriteBatch batch) {
    if (broken) {
      throw new IllegalStateException("The store has stopped");
    }
    try {
      rocks.write(append, batch);
      wal.appended();
    } catch (RocksDBException e) {
      throw stop("writing", e);
    }
  }

  void await() {
    wal.await();
  }

  private void syncWal() {
    try {
      rocks.flushWal(true);
    } catch (RocksDBException e) {
      throw stop("syncing the log", e);
    }
  }

  ColumnFamilyHandle handle(Table table) {
    return tables.get(table.ordinal());
  }

  RuntimeException stop(String what, RocksDBException cause) {
    broken = true;
    boolean damaged = code(cause) == Status.Code.Corruption;
    fatal.stop(what, damaged ? StoreNotOpened.damagedMeanwhile(cause) : cause);
    return new IllegalStateException("The store failed at " + what, cause);
  }

  @Override
  public void close() {
    files.close();
    tables.forEach(ColumnFamilyHandle::close);
    rocks.close();
    append.close();
    options.close();
  }
}
