package onlinefriday.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database: sends each command where its locks are taken and its reply is made right. */
final class RocksDatabase extends AbstractMongoDatabase<Position> {
  private static final String SYSTEM = "system.";

  private final StoreParts store;
  private final Map<String, RocksCollection> opened = new ConcurrentHashMap<>();
  private final ReadCommands reads;
  private final WriteCommands writes;
  private final FindAndModify findAndModify;
  private final IndexCommands indexCommands;
  private final CollectionCommands collectionCommands;

  RocksDatabase(String name, CursorRegistry cursors, StoreParts store, Clock clock) {
    super(name, cursors);
    this.store = store;
    this.reads = new ReadCommands(store, this);
    this.writes = new WriteCommands(this, clock);
    this.findAndModify = new FindAndModify(this, clock);
    this.indexCommands = new IndexCommands(store, this);
    this.collectionCommands = new CollectionCommands(this);
    // written at once: the command that is the first to name a database may be a read
    cataloguing(
        () -> {
          initializeNamespacesAndIndexes();
          return true;
        });
  }

  Iterable<RocksCollection> collections() {
    return opened.values();
  }

  boolean hasCollections() {
    return opened.keySet().stream().anyMatch(name -> !name.startsWith(SYSTEM));
  }

  /** Runs a command that {@link CommandRules} let through. */
  Document run(String name, Document command) {
    return switch (name) {
      case "insert" -> writes.insert(command);
      case "update" -> writes.update(command);
      case "delete" -> writes.delete(command);
      case "findAndModify", "findandmodify" -> findAndModify.run(name, command);
      case "find" -> reads.find(command);
      case "aggregate" -> reads.aggregate(command);
      case "count" -> reads.count(command);
      case "distinct" -> reads.distinct(command);
      case "validate" -> reads.validate(command);
      case "create" -> collectionCommands.create(command);
      case "createIndexes" -> indexCommands.create(command);
      case "dropIndexes" -> indexCommands.drop(command);
      case "drop" -> collectionCommands.drop(command);
      case "listCollections" -> collectionCommands.list(command);
      case "listIndexes" -> indexCommands.list(command);
      default -> throw Refusals.noSuchCommand(name);
    };
  }

  /** The collection a command is about, in its first field; none of the catalogue's own. */
  String collectionName(Document command, String field) {
    String full = databaseName + "." + command.get(field);
    String name = command.get(field) instanceof String text ? text : "";
    boolean valid =
        !name.isEmpty()
            && !name.startsWith(".")
            && name.indexOf('$') < 0
            && name.indexOf('\0') < 0
            && !name.startsWith(SYSTEM)
            && full.getBytes(StandardCharsets.UTF_8).length <= StoreLimits.NAMESPACE_BYTES_MAX;
    if (!valid) {
      throw Refusals.invalidNamespace(full);
    }
    return name;
  }

  /** Those that commands may name, in order. */
  Iterable<String> collectionNames() {
    return new TreeSet<>(opened.keySet())
        .stream().filter(name -> !name.startsWith(SYSTEM)).toList();
  }

  boolean isThere(String name) {
    return opened.containsKey(name);
  }

  @Nullable RocksCollection find(String name) {
    return opened.get(name);
  }

  /**
   * Holds the collection's lock until the changes are visible, not until they are synced.
   *
   * @param creates makes the collection if it is not there; else the body gets null
   */
  Document writing(
      String name, boolean creates, Function<@Nullable RocksCollection, Document> body) {
    while (true) {
      RocksCollection collection =
          creates ? (RocksCollection) resolveOrCreateCollection(name) : find(name);
      if (collection == null) {
        return body.apply(null);
      }
      collection.lock().lock();
      try {
        if (!collection.dropped()) {
          return body.apply(collection);
        }
      } finally {
        writeKept();
        collection.lock().unlock();
      }
    }
  }

  /** Drops what a failed statement has changed so far. */
  void forget() {
    store.commands().current().batch().drop();
  }

  <T> T cataloguing(Supplier<T> body) {
    store.catalogue().lock().lock();
    try {
      return body.get();
    } finally {
      writeKept();
      store.catalogue().lock().unlock();
    }
  }

  private void writeKept() {
    Batch batch = store.commands().current().batch();
    batch.drop();
    batch.write();
  }

  @Override
  protected MongoCollection<Position> resolveOrCreateCollection(String name) {
    MongoCollection<Position> known = resolveCollection(name, false);
    return known != null ? known : cataloguing(() -> super.resolveOrCreateCollection(name));
  }

  @Override
  protected MongoCollection<Position> openOrCreateCollection(
      String name, CollectionOptions options) {
    return opened.computeIfAbsent(
        name,
        _ -> {
          Batch batch = store.commands().current().batch();
          int number = store.catalogue().collection(databaseName, name, batch);
          return new RocksCollection(store, this, name, options, cursorRegistry, number);
        });
  }

  @Override
  protected void addIndex(Document description) {
    if (indexCommands.isNew(description)) {
      super.addIndex(description);
    }
  }

  @Override
  protected Index<Position> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return name.equals(IdIndex.NAME)
        ? new IdIndex(opened(collection))
        : indexCommands.open(opened(collection), name, keys, true, sparse);
  }

  @Override
  protected Index<Position> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return indexCommands.open(opened(collection), name, keys, false, sparse);
  }

  RocksCollection opened(String name) {
    return Objects.requireNonNull(opened.get(name));
  }

  MongoCollection<Position> indexDescriptions() {
    return getOrCreateIndexesCollection();
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    var collection = (RocksCollection) resolveCollection(name, true);
    collection.lock().lock();
    try {
      collection.markDropped();
      Batch batch = store.commands().current().batch();
      indexCommands.dropAll(collection);
      batch.deleteAll(Table.DATA, collection.table().prefix());
      store.catalogue().removeCollection(databaseName, name, collection.table().number(), batch);
      unregisterCollection(name);
      opened.remove(name);
      batch.write();
    } finally {
      collection.lock().unlock();
    }
  }

  @Override
  public void drop(Oplog oplog) {
    cataloguing(
        () -> {
          List.copyOf(opened.keySet()).stream()
              .filter(name -> !name.startsWith(SYSTEM))
              .forEach(name -> dropCollection(name, oplog));
          return true;
        });
  }

  @Override
  public boolean isEmpty() {
    return !hasCollections();
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
    throw Refusals.unsupported("renameCollection");
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Refusals.unsupported("OP_QUERY: the driver must use OP_MSG");
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }

  @Override
  protected long getStorageSize() {
    long bytes = 0;
    for (RocksCollection collection : collections()) {
      bytes += collection.table().counters().bytes();
    }
    return bytes;
  }
}
