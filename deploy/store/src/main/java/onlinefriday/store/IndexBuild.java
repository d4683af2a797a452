package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * Fills a new index from the documents, in pieces. Until the last piece the catalogue says that it
 * is being built, and the next start removes what is there; writers of the collection wait.
 */
final class IndexBuild {
  private final StoreParts store;
  private final RocksCollection collection;
  private final ValueIndex index;

  IndexBuild(StoreParts store, RocksCollection collection, ValueIndex index) {
    this.store = store;
    this.collection = collection;
    this.index = index;
  }

  void run() {
    Batch batch = collection.batch();
    store.catalogue().building(index.prefix(), batch);
    batch.write();
    try {
      fill(batch);
    } catch (MongoServerError e) {
      batch.drop();
      batch.write();
      remove(batch);
      throw new IndexBuildFailedException(e, collection);
    }
    batch.write();
    store.catalogue().index(collection.table().number(), index.getName(), index.markBuilt(), batch);
    store.catalogue().built(index.prefix(), batch);
  }

  private void fill(Batch batch) {
    try (View view = store.engine().view()) {
      Range range = view.range(Table.DATA, Interval.prefix(collection.table().prefix()), false);
      while (range.next()) {
        Document document = Bson.document(range.value());
        index.checkAdd(document, collection);
        index.add(document, collection.table().positionOf(range.key()), collection);
        batch.keep();
        if (batch.bytes() > StoreLimits.BUILD_BATCH_BYTES) {
          batch.write();
        }
      }
    }
  }

  private void remove(Batch batch) {
    batch.deleteAll(Table.INDEX, index.prefix());
    store.catalogue().built(index.prefix(), batch);
    batch.write();
  }
}
