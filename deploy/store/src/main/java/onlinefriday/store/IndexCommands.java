package onlinefriday.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** createIndexes and dropIndexes, and the descriptions of the indexes there are. */
final class IndexCommands {
  private static final int INDEX_OPTIONS_CONFLICT = 85;

  private final StoreParts store;
  private final RocksDatabase database;

  IndexCommands(StoreParts store, RocksDatabase database) {
    this.store = store;
    this.database = database;
  }

  Document create(Document command) {
    List<Document> asked = Fields.documents(command, "indexes");
    if (asked.isEmpty()) {
      throw Refusals.badValue("Must specify at least one index to create");
    }
    asked.forEach(Refusals::checkIndex);
    String name = database.collectionName(command, "createIndexes");
    return database.cataloguing(() -> create(name, asked));
  }

  private Document create(String name, List<Document> asked) {
    boolean created = !database.isThere(name);
    var collection = (RocksCollection) database.resolveOrCreateCollection(name);
    int before = collection.indexes().current().size();
    if (before + asked.size() > StoreLimits.INDEXES_PER_COLLECTION_MAX) {
      throw Refusals.cannotCreateIndex(
          "a collection has at most " + StoreLimits.INDEXES_PER_COLLECTION_MAX);
    }
    collection.lock().lock();
    try {
      for (Document description : asked) {
        description.put("ns", collection.getFullName());
        database.addIndex(description);
      }
      store.commands().current().batch().write();
    } finally {
      collection.lock().unlock();
    }
    var reply =
        new Document("numIndexesBefore", before)
            .append("numIndexesAfter", collection.indexes().current().size())
            .append("createdCollectionAutomatically", created);
    Utils.markOkay(reply);
    return reply;
  }

  Document list(Document command) {
    String name = database.collectionName(command, "listIndexes");
    RocksCollection collection = database.find(name);
    if (collection == null) {
      throw Refusals.noCollection(database.getDatabaseName() + "." + name);
    }
    List<Document> found = new ArrayList<>();
    for (Document description :
        database.indexDescriptions().handleQuery(new Document("ns", collection.getFullName()))) {
      Document shown = description.clone();
      shown.remove("ns");
      shown.remove("_id");
      found.add(shown);
    }
    return Cursors.reply(collection.getFullName(), "firstBatch", found, 0);
  }

  /** False if the same index is there; an error if it is there with other options. */
  boolean isNew(Document asked) {
    var wanted = IndexDescription.of(asked);
    for (IndexDescription known : descriptions(wanted.namespace())) {
      boolean sameName = known.name().equals(wanted.name());
      if (known.equals(wanted) || known.isOfId() && wanted.isOfId()) {
        return false;
      }
      if (sameName) {
        throw new MongoServerError(
            ErrorCode.IndexKeySpecsConflict,
            "An index " + known.name() + " exists with other keys or options");
      }
      if (known.keys().equals(wanted.keys())) {
        throw new MongoServerError(
            INDEX_OPTIONS_CONFLICT,
            "IndexOptionsConflict",
            "The same keys are indexed already as " + known.name());
      }
    }
    return true;
  }

  private List<IndexDescription> descriptions(String namespace) {
    List<IndexDescription> found = new ArrayList<>();
    database
        .indexDescriptions()
        .handleQuery(new Document("ns", namespace))
        .forEach(description -> found.add(IndexDescription.of(description)));
    return found;
  }

  ValueIndex open(
      RocksCollection collection,
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse) {
    Batch batch = store.commands().current().batch();
    Catalogue.StoredIndex stored =
        store.catalogue().index(collection.table().number(), name, batch);
    return stored != null
        ? new ValueIndex(collection, name, keys, unique, sparse, stored, true)
        : new ValueIndex(
            collection,
            name,
            keys,
            unique,
            sparse,
            new Catalogue.StoredIndex(store.catalogue().number(batch), 0),
            false);
  }

  Document drop(Document command) {
    String name = database.collectionName(command, "dropIndexes");
    return database.cataloguing(() -> drop(name, command.get("index")));
  }

  private Document drop(String name, @Nullable Object asked) {
    RocksCollection collection = database.find(name);
    if (collection == null) {
      throw Refusals.noCollection(database.getDatabaseName() + "." + name);
    }
    if (!(asked instanceof String || asked instanceof Document || asked instanceof List<?>)) {
      throw Refusals.failedToParse("'index' must be a name, a list of names or a key");
    }
    var reply = new Document("nIndexesWas", collection.indexes().current().size());
    collection.lock().lock();
    try {
      drop(collection, asked);
      store.commands().current().batch().write();
    } finally {
      collection.lock().unlock();
    }
    Utils.markOkay(reply);
    return reply;
  }

  private void drop(RocksCollection collection, @Nullable Object asked) {
    boolean all = "*".equals(asked);
    List<IndexDescription> meant =
        descriptions(collection.getFullName()).stream()
            .filter(index -> all ? !index.isOfId() : isMeant(index, asked))
            .toList();
    if (meant.isEmpty() && !all) {
      throw new IndexNotFoundException("index not found with name [" + asked + "]");
    }
    if (meant.stream().anyMatch(IndexDescription::isOfId)) {
      throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
    }
    meant.forEach(index -> drop(collection, index.name()));
  }

  private static boolean isMeant(IndexDescription index, @Nullable Object asked) {
    return switch (asked) {
      case List<?> names -> names.contains(index.name());
      case Document key -> index.keys().equals(IndexDescription.keys(key));
      case null, default -> index.name().equals(asked);
    };
  }

  void dropAll(RocksCollection collection) {
    descriptions(collection.getFullName()).forEach(index -> drop(collection, index.name()));
  }

  private void drop(RocksCollection collection, String name) {
    Batch batch = store.commands().current().batch();
    for (Ordered index : collection.indexes().current()) {
      if (index instanceof ValueIndex values && index.name().equals(name)) {
        batch.deleteAll(Table.INDEX, values.prefix());
      }
    }
    collection.dropIndex(name);
    store.catalogue().removeIndex(collection.table().number(), name, batch);
    MongoCollection<Position> descriptions = database.indexDescriptions();
    descriptions.deleteDocuments(
        new Document("ns", collection.getFullName()).append("name", name), 1);
  }
}
