package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The list of what a client may send: commands, their fields, and the shapes of these. Checked
 * before a command runs; what is not on it is an error with MongoDB's code.
 */
final class CommandRules {
  /** Commands MongoDB has and the store does not, so that the error says so. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "abortTransaction",
          "commitTransaction",
          "bulkWrite",
          "collMod",
          "collStats",
          "compact",
          "convertToCapped",
          "createUser",
          "currentOp",
          "dbStats",
          "explain",
          "fsync",
          "getLog",
          "getParameter",
          "hostInfo",
          "killOp",
          "listCommands",
          "logRotate",
          "mapReduce",
          "reIndex",
          "renameCollection",
          "replSetGetStatus",
          "saslContinue",
          "saslStart",
          "authenticate",
          "serverStatus",
          "setParameter",
          "shutdown",
          "top",
          "usersInfo");

  /** Of the commands here, those that MongoDB's stable API does not have. */
  private static final Set<String> NOT_STABLE =
      Set.of(
          "buildInfo",
          "buildinfo",
          "connectionStatus",
          "distinct",
          "isMaster",
          "ismaster",
          "validate",
          "whatsmyuri");

  private CommandRules() {}

  /** The first field of a message names its command. */
  static String name(Document command) {
    if (command.isEmpty()) {
      throw Refusals.failedToParse("A message names a command in its first field");
    }
    return command.keySet().iterator().next();
  }

  static void check(String name, Document command) {
    Map<String, FieldRule> fields = CommandFields.of(name);
    if (fields == null) {
      throw ELSEWHERE.contains(name) ? Refusals.unsupported(name) : Refusals.noSuchCommand(name);
    }
    boolean first = true;
    for (Map.Entry<String, Object> field : command.entrySet()) {
      if (!first) {
        FieldRule rule = fields.get(field.getKey());
        rule = rule == null ? CommandFields.EVERYWHERE.get(field.getKey()) : rule;
        String path = name + "." + field.getKey();
        if (rule == null && !CommandFields.GREETINGS.contains(name)) {
          throw Refusals.unknownField(path);
        }
        if (rule != null) {
          rule.check(path, field.getValue());
        }
      }
      first = false;
    }
    if (Boolean.TRUE.equals(command.get("apiStrict")) && NOT_STABLE.contains(name)) {
      throw Refusals.notInApi(name);
    }
  }

  /** The statements of an update or delete: all are checked before the first runs. */
  static List<Document> statements(Document command, String kind) {
    List<Document> statements = Fields.documents(command, kind);
    checkNumber(statements.size());
    Map<String, FieldRule> rules = Objects.requireNonNull(CommandFields.STATEMENTS.get(kind));
    for (Document statement : statements) {
      FieldRule.fields(kind, statement, rules);
      Fields.document(statement, "q");
    }
    return statements;
  }

  static void checkNumber(int statements) {
    if (statements < 1 || statements > StoreLimits.WRITE_BATCH_MAX) {
      throw Refusals.invalidLength(statements);
    }
  }
}
