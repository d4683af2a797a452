package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The documents of one collection under their positions, and how many and how large they are. */
final class DocumentTable {
  private final Catalogue catalogue;
  private final int number;
  private final byte[] prefix;
  private final @Nullable String idField;
  private volatile Catalogue.Counters counters;

  /**
   * @param idField what a position is made of; without it documents are numbered
   */
  DocumentTable(Catalogue catalogue, int number, @Nullable String idField) {
    this.catalogue = catalogue;
    this.number = number;
    this.prefix = Bytes.ofInt(number);
    this.idField = idField;
    this.counters = catalogue.counters(number);
  }

  int number() {
    return number;
  }

  byte[] prefix() {
    return prefix;
  }

  boolean isById() {
    return idField != null;
  }

  Catalogue.Counters counters() {
    return counters;
  }

  Position position(Document document) {
    if (idField == null) {
      throw new IllegalStateException("Collection " + number + " has no _id");
    }
    return new Position(KeyWriter.bytesOf(document.get(idField)));
  }

  byte[] key(Position position) {
    return Bytes.join(prefix, position.bytes());
  }

  Position positionOf(byte[] key) {
    return new Position(Arrays.copyOfRange(key, prefix.length, key.length));
  }

  byte @Nullable [] get(Batch batch, Position position) {
    return batch.get(Table.DATA, key(position));
  }

  Position add(Batch batch, Document document) {
    Position position =
        idField == null
            ? new Position(ByteBuffer.allocate(8).putLong(counters.sequence()).array())
            : position(document);
    byte[] bson = Bson.bytes(document);
    batch.put(Table.DATA, key(position), bson);
    batch.grow(this, 1, bson.length);
    return position;
  }

  void replace(Batch batch, Position position, Document document) {
    byte[] bson = Bson.bytes(document);
    batch.grow(this, 0, bson.length - storedBytes(batch, position));
    batch.put(Table.DATA, key(position), bson);
  }

  void remove(Batch batch, Position position) {
    batch.grow(this, -1, -storedBytes(batch, position));
    batch.delete(Table.DATA, key(position));
  }

  private long storedBytes(Batch batch, Position position) {
    byte[] stored = get(batch, position);
    if (stored == null) {
      throw new IllegalStateException("A document of collection " + number + " is gone");
    }
    return stored.length;
  }

  /** Counts a kept change; the writer holds the collection's lock. */
  void grow(long documents, long bytes) {
    Catalogue.Counters now = counters;
    counters =
        new Catalogue.Counters(
            now.documents() + documents, now.bytes() + bytes, now.sequence() + 1);
  }

  void putCounters(Batch batch) {
    catalogue.counters(number, counters, batch);
  }
}
