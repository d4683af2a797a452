package onlinefriday.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The entry of every command: it runs, its changes are synced, then it is answered. */
final class RocksBackend extends AbstractMongoBackend {
  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "dropindexes",
          "drop",
          "dropdatabase");

  private final StoreParts store;
  private final Runnable beforeReply;
  private final Runnable close;
  private final Map<String, RocksDatabase> opened = new ConcurrentHashMap<>();

  /**
   * @param beforeReply runs between a write's append to the log and its sync, for tests
   */
  RocksBackend(StoreParts store, Clock clock, Runnable beforeReply, Runnable close) {
    super(clock);
    this.store = store;
    this.beforeReply = beforeReply;
    this.close = close;
  }

  void openAll() {
    store
        .commands()
        .run(
            () -> {
              store.catalogue().databases().forEach(this::resolveDatabase);
              return true;
            });
  }

  Iterable<RocksDatabase> databases() {
    return opened.values();
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (name.equals("renamecollection")) {
      throw Refusals.unsupported("renameCollection");
    }
    if (!WRITES.contains(name)) {
      return run(channel, database, command, query);
    }
    // within the command, so that the store cannot close before the sync
    return store.commands().run(() -> synced(channel, database, command, query));
  }

  private Document synced(Channel channel, String database, String command, Document query) {
    try {
      return super.handleCommand(channel, database, command, query);
    } finally {
      // also when it wrote nothing: what it saw and reports may be another's, not yet synced
      beforeReply.run();
      store.engine().await();
    }
  }

  private Document run(Channel channel, String database, String command, Document query) {
    return store.commands().run(() -> super.handleCommand(channel, database, command, query));
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(name, _ -> new RocksDatabase(name, getCursorRegistry(), store));
  }

  @Override
  protected Set<String> listDatabaseNames() {
    Set<String> names = new TreeSet<>();
    for (RocksDatabase database : opened.values()) {
      if (database.hasCollections()) {
        names.add(database.getDatabaseName());
      }
    }
    return names;
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    long id = Fields.number(query, command).longValue();
    int size = ((Number) query.getOrDefault("batchSize", 0)).intValue();
    QueryResult next = store.cursors().more(id, size > 0 ? size : Integer.MAX_VALUE - 1);
    return Cursors.reply(
        database + "." + query.get("collection"),
        "nextBatch",
        next.collectDocuments(),
        next.getCursorId());
  }

  @Override
  protected Document handleKillCursors(Document query) {
    closeCursors(Fields.list(query, "cursors").stream().map(Long.class::cast).toList());
    Document reply = super.handleKillCursors(query);
    reply.put("cursorsKilled", query.get("cursors"));
    reply.put("cursorsNotFound", List.of());
    return reply;
  }

  @Override
  public void closeCursors(List<Long> ids) {
    ids.forEach(store.cursors()::close);
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Refusals.unsupported("OP_QUERY: the driver must use OP_MSG");
  }

  @Override
  public void enableOplog() {
    throw Refusals.unsupported("change streams");
  }

  @Override
  public void close() {
    super.close();
    close.run();
  }
}
