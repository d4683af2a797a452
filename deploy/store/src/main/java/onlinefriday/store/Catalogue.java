package onlinefriday.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Names to numbers, and counters. Numbers are never used again, so what a dropped collection or an
 * index build that did not finish leaves behind can never be taken for something else.
 */
final class Catalogue {
  private static final byte FORMAT = 'v';
  private static final byte NEXT_NUMBER = 'n';
  private static final byte COLLECTION = 'c';
  private static final byte INDEX = 'x';
  private static final byte BUILDING = 'b';
  private static final byte COUNTERS = 's';
  private static final int FORMAT_VERSION = 1;

  private final Engine engine;
  private final ReentrantLock lock = new ReentrantLock();
  private int nextNumber;

  record Counters(long documents, long bytes, long sequence) {
    static final Counters NONE = new Counters(0, 0, 0);
  }

  /** An index as it is stored: its number, and the fields that ever held an array, one bit each. */
  record StoredIndex(int number, long arrayFields) {}

  Catalogue(Engine engine) {
    this.engine = engine;
  }

  /** Reads the format, and removes what unfinished index builds left. */
  void open(Batch batch) {
    byte[] format = engine.get(Table.CATALOGUE, new byte[] {FORMAT});
    if (format != null && Bytes.intAt(format, 0) != FORMAT_VERSION) {
      throw new IllegalStateException(
          "The store has format "
              + Bytes.intAt(format, 0)
              + ", this program reads format "
              + FORMAT_VERSION
              + ": open it with the program that wrote it");
    }
    if (format == null) {
      batch.put(Table.CATALOGUE, new byte[] {FORMAT}, Bytes.ofInt(FORMAT_VERSION));
    }
    byte[] next = engine.get(Table.CATALOGUE, new byte[] {NEXT_NUMBER});
    nextNumber = next == null ? 1 : Bytes.intAt(next, 0);
    for (byte[] key : keys(new byte[] {BUILDING})) {
      batch.deleteAll(Table.INDEX, Arrays.copyOfRange(key, 1, key.length));
      batch.delete(Table.CATALOGUE, key);
    }
    batch.keep();
    batch.write();
  }

  /** Catalogue changes happen one at a time; taken before any collection's lock. */
  ReentrantLock lock() {
    return lock;
  }

  Set<String> databases() {
    Set<String> names = new TreeSet<>();
    for (byte[] key : keys(new byte[] {COLLECTION})) {
      String name = new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
      names.add(name.substring(0, name.indexOf('\0')));
    }
    return names;
  }

  int collection(String database, String name, Batch batch) {
    byte[] key = collectionKey(database, name);
    byte[] stored = batch.get(Table.CATALOGUE, key);
    if (stored != null) {
      return Bytes.intAt(stored, 0);
    }
    int number = number(batch);
    batch.put(Table.CATALOGUE, key, Bytes.ofInt(number));
    batch.keep();
    return number;
  }

  void removeCollection(String database, String name, int number, Batch batch) {
    batch.delete(Table.CATALOGUE, collectionKey(database, name));
    batch.delete(Table.CATALOGUE, key(COUNTERS, Bytes.ofInt(number)));
    batch.keep();
  }

  Counters counters(int collection) {
    byte[] stored = engine.get(Table.CATALOGUE, key(COUNTERS, Bytes.ofInt(collection)));
    return stored == null
        ? Counters.NONE
        : new Counters(Bytes.longAt(stored, 0), Bytes.longAt(stored, 8), Bytes.longAt(stored, 16));
  }

  void counters(int collection, Counters counters, Batch batch) {
    byte[] value =
        ByteBuffer.allocate(24)
            .putLong(counters.documents())
            .putLong(counters.bytes())
            .putLong(counters.sequence())
            .array();
    batch.put(Table.CATALOGUE, key(COUNTERS, Bytes.ofInt(collection)), value);
  }

  @Nullable StoredIndex index(int collection, String name, Batch batch) {
    byte[] stored = batch.get(Table.CATALOGUE, indexKey(collection, name));
    return stored == null ? null : new StoredIndex(Bytes.intAt(stored, 0), Bytes.longAt(stored, 4));
  }

  void index(int collection, String name, StoredIndex index, Batch batch) {
    byte[] value =
        ByteBuffer.allocate(12).putInt(index.number()).putLong(index.arrayFields()).array();
    batch.put(Table.CATALOGUE, indexKey(collection, name), value);
  }

  void removeIndex(int collection, String name, Batch batch) {
    batch.delete(Table.CATALOGUE, indexKey(collection, name));
    batch.keep();
  }

  void building(byte[] indexPrefix, Batch batch) {
    batch.put(Table.CATALOGUE, key(BUILDING, indexPrefix), new byte[0]);
    batch.keep();
  }

  void built(byte[] indexPrefix, Batch batch) {
    batch.delete(Table.CATALOGUE, key(BUILDING, indexPrefix));
    batch.keep();
  }

  /** The next number, kept in the batch. */
  int number(Batch batch) {
    int number = nextNumber++;
    batch.put(Table.CATALOGUE, new byte[] {NEXT_NUMBER}, Bytes.ofInt(nextNumber));
    batch.keep();
    return number;
  }

  private List<byte[]> keys(byte[] prefix) {
    List<byte[]> keys = new ArrayList<>();
    try (View view = engine.view()) {
      Range range = view.range(Table.CATALOGUE, Interval.prefix(prefix), false);
      while (range.next()) {
        keys.add(range.key());
      }
    }
    return keys;
  }

  private static byte[] collectionKey(String database, String name) {
    return key(COLLECTION, (database + '\0' + name).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] indexKey(int collection, String name) {
    return key(INDEX, Bytes.join(Bytes.ofInt(collection), name.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] key(byte kind, byte[] rest) {
    return Bytes.join(new byte[] {kind}, rest);
  }
}
