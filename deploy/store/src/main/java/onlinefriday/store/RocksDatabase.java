package onlinefriday.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** A database: sends each command where its locks are taken and its reply is made right. */
final class RocksDatabase extends AbstractMongoDatabase<Position> {
  private static final String SYSTEM = "system.";

  private final StoreParts store;
  private final Map<String, RocksCollection> opened = new ConcurrentHashMap<>();
  private final ReadCommands reads;
  private final IndexCommands indexCommands;

  RocksDatabase(String name, CursorRegistry cursors, StoreParts store) {
    super(name, cursors);
    this.store = store;
    this.reads = new ReadCommands(store, this);
    this.indexCommands = new IndexCommands(store, this);
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

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    Supplier<Document> inherited =
        () -> super.handleCommand(channel, command, query, resolver, oplog);
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert" ->
          writing(query, command, () -> WriteCommands.insertReply(query, inherited.get()));
      case "update" ->
          statements(
              query,
              command,
              "updates",
              one -> super.handleCommand(channel, command, one, resolver, oplog));
      case "delete" ->
          statements(
              query,
              command,
              "deletes",
              one -> super.handleCommand(channel, command, one, resolver, oplog));
      case "findandmodify" -> {
        Refusals.checkWrite(query);
        yield writing(query, command, inherited);
      }
      case "create" -> {
        Refusals.checkCreate(query);
        yield cataloguing(inherited);
      }
      case "createindexes" -> cataloguing(() -> indexCommands.create(query, inherited));
      case "dropindexes" -> cataloguing(() -> indexCommands.drop(query));
      case "drop" -> cataloguing(inherited);
      case "find" -> reads.find(query, inherited);
      case "aggregate" -> reads.aggregate(query, inherited);
      case "count", "distinct" -> {
        Refusals.checkRead(query);
        yield inherited.get();
      }
      case "validate" -> reads.validate(query);
      default -> inherited.get();
    };
  }

  private Document statements(
      Document query, String command, String statements, Function<Document, Document> one) {
    Batch batch = store.commands().current().batch();
    return writing(
        query, command, () -> WriteCommands.eachStatement(query, statements, batch, one));
  }

  /** Holds the collection's lock until the changes are visible, not until they are synced. */
  private Document writing(Document query, String command, Supplier<Document> body) {
    String name = String.valueOf(query.get(command));
    if (name.startsWith(SYSTEM)) {
      throw new InvalidNamespaceError(getFullCollectionNamespace(name));
    }
    while (true) {
      var collection = (RocksCollection) resolveOrCreateCollection(name);
      collection.lock().lock();
      try {
        if (!collection.dropped()) {
          return body.get();
        }
      } finally {
        writeKept();
        collection.lock().unlock();
      }
    }
  }

  private <T> T cataloguing(Supplier<T> body) {
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
