package onlinefriday.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;

/** The _id index is the table of documents itself. */
final class IdIndex extends OrderedIndex {
  static final String NAME = "_id_";
  private static final String ID = "_id";

  IdIndex(RocksCollection collection) {
    super(collection, NAME, List.of(new IndexKey(ID, true)), false);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Position> unused) {
    Position position = collection.table().position(document);
    if (collection.table().get(collection.batch(), position) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
    }
  }

  @Override
  public Position remove(Document document) {
    return collection.table().position(document);
  }

  @Override
  public void add(Document document, Position position, MongoCollection<Position> unused) {}

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Position> unused) {}

  @Override
  public void updateInPlace(
      Document before, Document after, Position position, MongoCollection<Position> unused) {}

  @Override
  public long getCount() {
    return collection.table().counters().documents();
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public Table table() {
    return Table.DATA;
  }

  @Override
  public byte[] prefix() {
    return collection.table().prefix();
  }

  @Override
  public List<Field> fields() {
    return List.of(new Field(ID, true));
  }

  @Override
  public boolean leavesOutMissing() {
    return false;
  }

  @Override
  public boolean hasArrays(int field) {
    return false;
  }

  @Override
  public boolean uniqueByFields() {
    return true;
  }
}
