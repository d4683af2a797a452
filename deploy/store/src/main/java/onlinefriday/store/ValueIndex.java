package onlinefriday.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index kept in key order beside the documents, in the same atomic writes. */
final class ValueIndex extends OrderedIndex {
  private final int number;
  private final boolean unique;
  private final byte[] prefix;
  private final IndexEntries entries;
  private final List<Field> fields;
  private volatile long arrayFields;
  private volatile long storedArrayFields;
  private volatile boolean built;

  /** What was checked last is added next; writers hold the collection's lock. */
  private @Nullable Checked checked;

  private record Checked(Document document, IndexEntries.Of entries) {}

  ValueIndex(
      RocksCollection collection,
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse,
      Catalogue.StoredIndex stored,
      boolean built) {
    super(collection, name, keys, sparse);
    this.number = stored.number();
    this.unique = unique;
    this.prefix = Bytes.join(collection.table().prefix(), Bytes.ofInt(number));
    this.entries = new IndexEntries(keys, sparse);
    this.fields = fields(keys, unique);
    this.arrayFields = stored.arrayFields();
    this.storedArrayFields = stored.arrayFields();
    this.built = built;
  }

  private static List<Field> fields(List<IndexKey> keys, boolean unique) {
    List<Field> fields = new ArrayList<>();
    keys.forEach(key -> fields.add(new Field(key.getKey(), key.isAscending())));
    if (!unique) {
      fields.add(new Field("_id", true));
    }
    return List.copyOf(fields);
  }

  /** The keys this document has here, without the index's prefix. */
  List<IndexEntries.Entry> entries(Document document) {
    return entries.of(document).entries();
  }

  byte[] key(IndexEntries.Entry entry, Position position) {
    byte[] values = Bytes.join(prefix, entry.bytes());
    return unique ? values : Bytes.join(values, position.bytes());
  }

  static byte[] value(Position position, boolean unique) {
    return unique ? position.bytes() : Bytes.ofInt(position.bytes().length);
  }

  static Position position(byte[] key, byte[] value, boolean unique) {
    return new Position(
        unique ? value : Arrays.copyOfRange(key, key.length - Bytes.intAt(value, 0), key.length));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Position> unused) {
    Position own = collection.table().position(document);
    IndexEntries.Of found = entries.of(document);
    checked = new Checked(document, found);
    for (IndexEntries.Entry entry : found.entries()) {
      check(entry, own);
    }
  }

  private void check(IndexEntries.Entry entry, Position own) {
    byte[] key = key(entry, own);
    if (key.length > StoreLimits.KEY_BYTES_MAX) {
      throw Refusals.keyTooLong(key.length);
    }
    byte[] holder = unique ? collection.batch().get(Table.INDEX, key) : null;
    if (holder != null && !Arrays.equals(holder, own.bytes())) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(entry.values()));
    }
  }

  @Override
  public void add(Document document, Position position, MongoCollection<Position> unused) {
    IndexEntries.Of found = takeChecked(document);
    noteArrays(found.arrayFields());
    found.entries().forEach(entry -> put(entry, position));
  }

  private IndexEntries.Of takeChecked(Document document) {
    Checked last = checked;
    checked = null;
    return last != null && last.document() == document ? last.entries() : entries.of(document);
  }

  @Override
  public Position remove(Document document) {
    Position position = collection.table().position(document);
    entries(document).forEach(entry -> delete(entry, position));
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Position> unused) {
    Position own = collection.table().position(before);
    entries(after).forEach(entry -> check(entry, own));
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Position position, MongoCollection<Position> unused) {
    IndexEntries.Of now = entries.of(after);
    noteArrays(now.arrayFields());
    var old = new TreeSet<byte[]>(Arrays::compareUnsigned);
    entries(before).forEach(entry -> old.add(entry.bytes()));
    for (IndexEntries.Entry entry : now.entries()) {
      if (!old.remove(entry.bytes())) {
        put(entry, position);
      }
    }
    old.forEach(bytes -> delete(new IndexEntries.Entry(bytes, List.of()), position));
  }

  private void put(IndexEntries.Entry entry, Position position) {
    collection.batch().put(Table.INDEX, key(entry, position), value(position, unique));
  }

  private void delete(IndexEntries.Entry entry, Position position) {
    collection.batch().delete(Table.INDEX, key(entry, position));
  }

  /** Seen by readers before the array is, so that none trusts an order that no longer holds. */
  private void noteArrays(long found) {
    arrayFields |= found;
    long noted = arrayFields;
    if (built && noted != storedArrayFields) {
      collection.describe(this, new Catalogue.StoredIndex(number, noted));
      collection.batch().afterWrite(() -> storedArrayFields = noted);
    }
  }

  boolean built() {
    return built;
  }

  /** All documents have their entries; from now on the catalogue is told of arrays. */
  Catalogue.StoredIndex markBuilt() {
    built = true;
    storedArrayFields = arrayFields;
    return new Catalogue.StoredIndex(number, arrayFields);
  }

  @Override
  public long getCount() {
    return 0;
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public Table table() {
    return Table.INDEX;
  }

  @Override
  public byte[] prefix() {
    return prefix;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public boolean leavesOutMissing() {
    return isSparse();
  }

  @Override
  public boolean hasArrays(int field) {
    return (arrayFields & 1L << field) != 0;
  }

  @Override
  public boolean uniqueByFields() {
    return unique;
  }
}
