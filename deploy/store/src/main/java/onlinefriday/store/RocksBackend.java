package onlinefriday.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The entry of every command: it is checked, it runs, its changes are synced, it is answered. */
final class RocksBackend extends AbstractMongoBackend {
  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findAndModify",
          "findandmodify",
          "create",
          "createIndexes",
          "dropIndexes",
          "drop",
          "dropDatabase");

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
  public Document handleCommand(Channel channel, String database, String name, Document command) {
    CommandRules.check(name, command);
    checkDatabaseName(database);
    if (!WRITES.contains(name)) {
      return store.commands().run(() -> run(channel, database, name, command));
    }
    // within the command, so that the store cannot close before the sync
    return store.commands().run(() -> synced(channel, database, name, command));
  }

  private static void checkDatabaseName(String name) {
    boolean valid =
        !name.isEmpty()
            && name.length() <= StoreLimits.DATABASE_NAME_BYTES_MAX
            && name.chars().noneMatch(letter -> letter == 0 || "/\\. \"$".indexOf(letter) >= 0);
    if (!valid) {
      throw Refusals.invalidNamespace(name);
    }
  }

  private Document synced(Channel channel, String database, String name, Document command) {
    try {
      return run(channel, database, name, command);
    } finally {
      // also when it wrote nothing: what it saw and reports may be another's, not yet synced
      beforeReply.run();
      store.engine().await();
    }
  }

  private Document run(Channel channel, String database, String name, Document command) {
    return switch (name) {
      case "hello", "isMaster", "ismaster" -> Handshake.hello(name, command, getClock().instant());
      case "buildInfo", "buildinfo" -> Handshake.buildInfo();
      case "connectionStatus" -> Handshake.connectionStatus();
      case "whatsmyuri" -> ok(new Document("you", Handshake.address(channel)));
      case "ping", "endSessions", "refreshSessions" -> ok(new Document());
      case "getMore" -> handleGetMore(database, name, command);
      case "killCursors" -> handleKillCursors(command);
      case "listDatabases" -> listDatabases(database, command);
      case "dropDatabase" -> handleDropDatabase(database);
      default -> ((RocksDatabase) resolveDatabase(database)).run(name, command);
    };
  }

  private static Document ok(Document reply) {
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(
        name, _ -> new RocksDatabase(name, getCursorRegistry(), store, getClock()));
  }

  private Document listDatabases(String database, Document command) {
    if (!database.equals("admin")) {
      throw Refusals.onlyInAdmin("listDatabases");
    }
    Filter filter = FilterParser.parse((Document) command.getOrDefault("filter", new Document()));
    boolean nameOnly = Utils.isTrue(command.get("nameOnly"));
    List<Document> found = new ArrayList<>();
    long total = 0;
    for (String name : listDatabaseNames()) {
      long bytes = Objects.requireNonNull(opened.get(name)).getStorageSize();
      var description = new Document("name", name);
      if (!nameOnly) {
        description.append("sizeOnDisk", bytes).append("empty", false);
      }
      if (filter.matches(description)) {
        found.add(description);
        total += bytes;
      }
    }
    var reply = new Document("databases", found);
    if (!nameOnly) {
      reply.append("totalSize", total);
    }
    return ok(reply);
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
  protected Document handleGetMore(String database, String name, Document command) {
    long id = Fields.number(command, name).longValue();
    String namespace = database + "." + Fields.text(command, "collection");
    int size = ((Number) command.getOrDefault("batchSize", 0)).intValue();
    QueryResult next = store.cursors().more(namespace, id, size > 0 ? size : Integer.MAX_VALUE - 1);
    return Cursors.reply(namespace, "nextBatch", next.collectDocuments(), next.getCursorId());
  }

  @Override
  protected Document handleKillCursors(Document command) {
    List<Object> killed = new ArrayList<>();
    List<Object> notFound = new ArrayList<>();
    for (Object cursor : Fields.list(command, "cursors")) {
      if (!(cursor instanceof Long id)) {
        throw Refusals.failedToParse("'cursors' must hold int64 only");
      }
      (store.cursors().close(id) ? killed : notFound).add(id);
    }
    return ok(
        new Document("cursorsKilled", killed)
            .append("cursorsNotFound", notFound)
            .append("cursorsAlive", List.of())
            .append("cursorsUnknown", List.of()));
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
