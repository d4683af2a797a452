package onlinefriday.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A collection. Writers hold its lock while they check and write, but not while they wait for the
 * disk; readers hold nothing and see a {@link View}.
 */
final class RocksCollection extends AbstractMongoCollection<Position> {
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

  @Override
  public void addDocument(Document document) {
    try {
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
    table.replace(batch(), position, after);
    batch().keep();
    if (batch().bytes() > StoreLimits.BATCH_BYTES_MAX) {
      batch().write();
    }
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

  /** In rounds, so that deleting everything needs no more memory than one round. */
  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    int deleted = 0;
    while (true) {
      int round = limit > 0 ? limit : StoreLimits.DELETE_ROUND_DOCUMENTS;
      List<Document> found =
          search(new Search(selector, null, 0, round)).documents(Integer.MAX_VALUE);
      found.forEach(this::removeDocument);
      deleted += found.size();
      if (limit > 0 || found.size() < round) {
        return deleted;
      }
      batch().write();
    }
  }

  Results search(Search search) {
    return store.commands().current().closing(Results.open(store, this, search));
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Results results = search(new Search(query, orderBy, skip, limit));
    if (projection != null && !projection.isEmpty()) {
      results.map(document -> projected(document, projection));
    }
    return batchSize == 0
        ? new QueryResult(() -> results)
        : store.cursors().firstBatch(results, batchSize, store.commands().current());
  }

  private Document projected(Document document, Document projection) {
    return matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, projection)
        .collectDocuments()
        .getFirst();
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  /** A matcher of its own: the shared one remembers positions while a writer matches. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return query.isEmpty() || new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  public Stream<Document> queryAllAsStream() {
    Pushdown start = store.commands().current().takePushdown();
    if (start == null || !start.collection().equals(getCollectionName())) {
      return super.queryAllAsStream();
    }
    Results results = search(start.search());
    return StreamSupport.stream(((Iterable<Document>) () -> results).spliterator(), false);
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
  public int count(@Nullable Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      return super.count(query, skip, limit);
    }
    Results results = search(new Search(query, null, skip, Math.max(0, limit)));
    int count = 0;
    for (; results.hasNext(); count++) {
      results.next();
    }
    return count;
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
