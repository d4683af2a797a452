package onlinefriday.store;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of commands, and of each the fields it may have with the shapes of these. */
final class CommandFields {
  /**
   * In these a driver offers what it can do, and the answer says what is taken up: as MongoDB does,
   * an offer that is not known is left out of the answer, or the next driver could not greet.
   */
  static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

  /** What every command may carry. */
  static final Map<String, FieldRule> EVERYWHERE =
      Map.ofEntries(
          entry("$db", FieldRule.TEXT),
          entry("lsid", FieldRule.DOCUMENT),
          entry("$clusterTime", FieldRule.DOCUMENT),
          entry("$readPreference", FieldRule.READ_PREFERENCE),
          entry("comment", FieldRule.ANY),
          entry("maxTimeMS", FieldRule.MILLISECONDS),
          entry("apiVersion", FieldRule.API_VERSION),
          entry("apiStrict", FieldRule.BOOLEAN),
          entry("apiDeprecationErrors", FieldRule.BOOLEAN),
          entry("readConcern", FieldRule.READ_CONCERN),
          entry("txnNumber", FieldRule.TRANSACTION),
          entry("startTransaction", FieldRule.TRANSACTION),
          entry("autocommit", FieldRule.TRANSACTION));

  /** The options of create that make a collection other than plain. */
  private static final List<String> KINDS_OF_COLLECTION =
      List.of(
          "capped",
          "size",
          "max",
          "timeseries",
          "expireAfterSeconds",
          "clusteredIndex",
          "validator",
          "validationLevel",
          "validationAction",
          "viewOn",
          "pipeline",
          "indexOptionDefaults",
          "storageEngine",
          "changeStreamPreAndPostImages",
          "encryptedFields",
          "autoIndexId",
          "idIndex");

  private static final FieldRule OFF = FieldRule.OFF;
  private static final FieldRule FLAG = FieldRule.BOOLEAN;
  private static final FieldRule TEXT = FieldRule.TEXT;
  private static final FieldRule OBJECT = FieldRule.DOCUMENT;
  private static final FieldRule COUNT = FieldRule.COUNT;

  private static final Map<String, FieldRule> HANDSHAKE =
      Map.ofEntries(
          entry("client", OBJECT),
          entry("helloOk", FLAG),
          entry("compression", FieldRule.LIST),
          entry("saslSupportedMechs", TEXT),
          entry("speculativeAuthenticate", OBJECT),
          entry("loadBalanced", FLAG),
          entry("topologyVersion", OFF),
          entry("maxAwaitTimeMS", COUNT),
          entry("forShell", FieldRule.ANY),
          entry("hostInfo", TEXT));

  static final Map<String, Map<String, FieldRule>> STATEMENTS =
      Map.of(
          "updates",
          Map.of(
              "q", OBJECT,
              "u", FieldRule.ANY,
              "multi", FLAG,
              "upsert", FLAG,
              "collation", FieldRule.COLLATION,
              "arrayFilters", OFF,
              "hint", OFF,
              "c", OFF),
          "deletes",
          Map.of("q", OBJECT, "limit", COUNT, "collation", FieldRule.COLLATION, "hint", OFF));

  private static final Map<String, FieldRule> FIND =
      Map.ofEntries(
          entry("filter", OBJECT),
          entry("sort", OBJECT),
          entry("projection", OBJECT),
          entry("skip", COUNT),
          entry("limit", COUNT),
          entry("batchSize", COUNT),
          entry("singleBatch", FLAG),
          entry("allowDiskUse", FLAG),
          entry("allowPartialResults", FLAG),
          entry("noCursorTimeout", OFF),
          entry("tailable", OFF),
          entry("awaitData", OFF),
          entry("oplogReplay", FLAG),
          entry("returnKey", OFF),
          entry("showRecordId", OFF),
          entry("min", OFF),
          entry("max", OFF),
          entry("hint", OFF),
          entry("let", OFF),
          entry("collation", FieldRule.COLLATION));

  private static final Map<String, Map<String, FieldRule>> COMMANDS = commands();

  private CommandFields() {}

  /** Null for a command that is not on the list. */
  static @Nullable Map<String, FieldRule> of(String name) {
    return COMMANDS.get(name);
  }

  private static Map<String, Map<String, FieldRule>> commands() {
    Map<String, Map<String, FieldRule>> all = new HashMap<>();
    for (String name : GREETINGS) {
      all.put(name, HANDSHAKE);
    }
    for (String name :
        List.of("ping", "buildInfo", "buildinfo", "connectionStatus", "whatsmyuri")) {
      all.put(name, Map.of());
    }
    all.put("endSessions", Map.of());
    all.put("refreshSessions", Map.of());
    reads(all);
    writes(all);
    catalogue(all);
    return Map.copyOf(all);
  }

  private static void reads(Map<String, Map<String, FieldRule>> all) {
    all.put("find", FIND);
    all.put("getMore", Map.of("collection", TEXT, "batchSize", COUNT));
    all.put("killCursors", Map.of("cursors", FieldRule.LIST));
    all.put(
        "aggregate",
        Map.ofEntries(
            entry("pipeline", FieldRule.LIST),
            entry("cursor", FieldRule.CURSOR),
            entry("allowDiskUse", FLAG),
            entry("bypassDocumentValidation", FLAG),
            entry("explain", OFF),
            entry("hint", OFF),
            entry("let", OFF),
            entry("writeConcern", FieldRule.WRITE_CONCERN),
            entry("collation", FieldRule.COLLATION)));
    all.put(
        "count",
        Map.of(
            "query",
            OBJECT,
            "limit",
            FieldRule.NUMBER,
            "skip",
            COUNT,
            "fields",
            FieldRule.ANY,
            "hint",
            OFF,
            "collation",
            FieldRule.COLLATION));
    all.put(
        "distinct",
        Map.of("key", TEXT, "query", OBJECT, "hint", OFF, "collation", FieldRule.COLLATION));
  }

  private static void writes(Map<String, Map<String, FieldRule>> all) {
    all.put("insert", write(Map.of("documents", FieldRule.LIST, "ordered", FLAG)));
    all.put("update", write(Map.of("updates", FieldRule.LIST, "ordered", FLAG, "let", OFF)));
    all.put("delete", write(Map.of("deletes", FieldRule.LIST, "ordered", FLAG, "let", OFF)));
    Map<String, FieldRule> findAndModify =
        write(
            Map.ofEntries(
                entry("query", OBJECT),
                entry("sort", OBJECT),
                entry("remove", FLAG),
                entry("update", FieldRule.ANY),
                entry("new", FLAG),
                entry("fields", OBJECT),
                entry("upsert", FLAG),
                entry("arrayFilters", OFF),
                entry("hint", OFF),
                entry("let", OFF),
                entry("collation", FieldRule.COLLATION)));
    all.put("findAndModify", findAndModify);
    all.put("findandmodify", findAndModify);
  }

  /** No collection has validators, so there is nothing to bypass. */
  private static Map<String, FieldRule> write(Map<String, FieldRule> fields) {
    Map<String, FieldRule> all = new HashMap<>(fields);
    all.put("bypassDocumentValidation", FLAG);
    all.put("writeConcern", FieldRule.WRITE_CONCERN);
    return all;
  }

  private static void catalogue(Map<String, Map<String, FieldRule>> all) {
    Map<String, FieldRule> create = new HashMap<>();
    for (String option : KINDS_OF_COLLECTION) {
      create.put(option, OFF);
    }
    create.put("collation", FieldRule.COLLATION);
    create.put("writeConcern", FieldRule.WRITE_CONCERN);
    all.put("create", create);
    Map<String, FieldRule> concern = Map.of("writeConcern", FieldRule.WRITE_CONCERN);
    all.put("drop", concern);
    all.put("dropDatabase", concern);
    all.put(
        "createIndexes",
        Map.of(
            "indexes", FieldRule.LIST,
            "commitQuorum", OFF,
            "writeConcern", FieldRule.WRITE_CONCERN));
    all.put("dropIndexes", Map.of("index", FieldRule.ANY, "writeConcern", FieldRule.WRITE_CONCERN));
    all.put(
        "listCollections",
        Map.of(
            "filter", OBJECT,
            "nameOnly", FLAG,
            "authorizedCollections", FLAG,
            "cursor", FieldRule.CURSOR));
    all.put("listIndexes", Map.of("cursor", FieldRule.CURSOR));
    all.put(
        "listDatabases", Map.of("filter", OBJECT, "nameOnly", FLAG, "authorizedDatabases", FLAG));
    all.put("validate", Map.of("full", FLAG, "scandata", FLAG));
  }
}
