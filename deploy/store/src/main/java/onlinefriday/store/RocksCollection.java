package onlinefriday.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection. Writers hold its lock while they check and write, but not while they wait for the
 * disk; readers hold nothing and see a {@link View}.
 */
final class RocksCollection extends AbstractMongoCollection<Position> {
  private static final String ID = "_id";

  private final StoreParts store;
  private final DocumentTable table;
  private final ReentrantLock lock = new ReentrantLock();
  private final Indexes indexes = new Indexes();
  private volatile boolean dropped;

  RocksCollection(
      StoreParts store,
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      int number) {
    super(database, name, options, cursors);
    this.store = store;
    this.table = new DocumentTable(store.catalogue(), number, options.getIdField());
  }

  ReentrantLock lock() {
    return lock;
  }

  DocumentTable table() {
    return table;
  }

  Indexes indexes() {
    return indexes;
  }

  boolean dropped() {
    return dropped;
  }

  void markDropped() {
    dropped = true;
  }

  Batch batch() {
    return store.commands().current().batch();
  }

  void describe(ValueIndex index, Catalogue.StoredIndex stored) {
    store.catalogue().index(table.number(), index.getName(), stored, batch());
  }

  /** A given _id comes first, as MongoDB stores it; without one, the document gets one. */
  @Override
  public void addDocument(Document document) {
    try {
      if (table.isById() && getIdField().equals(ID)) {
        DocumentId.arrange(document);
      }
      super.addDocument(document);
      batch().keep();
    } catch (MongoServerError e) {
      batch().drop();
      throw e;
    } catch (MongoServerException | IllegalArgumentException e) {
      batch().drop();
      throw new MongoServerError(ErrorCode.BadValue, String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected Position addDocumentInternal(Document document) {
    return table.add(batch(), document);
  }

  @Override
  protected void handleUpdate(Position position, Document before, Document after) {
    throw new UnsupportedOperationException("updates are this class's own");
  }

  /** Runs one statement; what it changed is written in this command's batch. */
  WriteCommands.Done update(UpdateStatement statement) {
    batch().write();
    int found = 0;
    int modified = 0;
    Results results = search(statement.search());
    while (results.hasNext()) {
      Document before = results.next();
      Document after = statement.update().applied(before);
      found++;
      if (after != null) {
        replace(before, after);
        modified++;
      }
    }
    batch().write();
    return found > 0 || statement.upsert() == null
        ? new WriteCommands.Done(found, modified, null, false)
        : WriteCommands.Done.upserted(insert(statement).get(ID));
  }

  /** The upsert of a statement that found nothing. */
  Document insert(UpdateStatement statement) {
    Document document = statement.update().inserted(Objects.requireNonNull(statement.upsert()));
    addDocument(document);
    batch().write();
    return document;
  }

  void replace(Document before, Document after) {
    Position position = table.position(before);
    for (Index<Position> index : getIndexes()) {
      index.checkUpdate(before, after, this);
    }
    for (Index<Position> index : getIndexes()) {
      index.updateInPlace(before, after, position, this);
    }
    table.replace(batch(), position, after);
    batch().keep();
    if (batch().bytes() > StoreLimits.BATCH_BYTES_MAX) {
      batch().write();
    }
  }

  @Nullable Document first(Search search) {
    Results results = search(search);
    return results.hasNext() ? results.next() : null;
  }

  @Override
  public void removeDocument(Document document) {
    super.removeDocument(document);
    batch().keep();
  }

  @Override
  protected void removeDocument(Position position) {
    table.remove(batch(), position);
  }

  /** For the catalogue's own collections. */
  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return delete(Search.of(selector, null, 0, Math.max(0, limit)));
  }

  /** In rounds, so that deleting everything needs no more memory than one round. */
  int delete(Search search) {
    int deleted = 0;
    int limit = search.limit();
    int round = limit > 0 ? limit : StoreLimits.DELETE_ROUND_DOCUMENTS;
    batch().write();
    var part = new Search(search.query(), search.filter(), search.order(), 0, round);
    while (true) {
      List<Document> found = search(part).documents(Integer.MAX_VALUE);
      found.forEach(this::removeDocument);
      deleted += found.size();
      batch().write();
      if (limit > 0 || found.size() < round) {
        return deleted;
      }
    }
  }

  Results search(Search search) {
    return store.commands().current().closing(Results.open(store, this, search));
  }

  /** For the catalogue's own collections; commands search by themselves. */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Results results = search(Search.of(query, orderBy, skip, limit));
    return new QueryResult(() -> results);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return FilterParser.parse(query).matches(document);
  }

  @Override
  protected @Nullable Document getDocument(Position position) {
    byte[] bson = table.get(batch(), position);
    return bson == null ? null : Bson.document(bson);
  }

  @Override
  protected @Nullable Position findDocumentPosition(Document document) {
    return table.isById() ? table.position(document) : super.findDocumentPosition(document);
  }

  @Override
  protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
    View view = store.commands().current().closing(store.engine().view());
    Range range = view.range(Table.DATA, Interval.prefix(table.prefix()), false);
    return Stream.generate(() -> range)
        .takeWhile(Range::next)
        .map(
            entry ->
                new DocumentWithPosition<>(
                    Bson.document(entry.value()), table.positionOf(entry.key())));
  }

  @Override
  public int count() {
    return (int) Math.min(Integer.MAX_VALUE, table.counters().documents());
  }

  @Override
  protected int getDataSize() {
    return (int) Math.min(Integer.MAX_VALUE, table.counters().bytes());
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  /** Builds the index if it is new, and only then shows it to queries. */
  @Override
  public void addIndex(Index<Position> index) {
    if (index instanceof ValueIndex values && !values.built()) {
      new IndexBuild(store, this, values).run();
    }
    super.addIndex(index);
    indexes.add((Ordered) index);
  }

  @Override
  public void dropIndex(String name) {
    indexes.remove(name);
    super.dropIndex(name);
  }
}
