package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the store does not do, as an error that names it. */
final class Refusals {
  private static final int COMMAND_NOT_SUPPORTED = 115;
  private static final int CANNOT_CREATE_INDEX = 67;
  private static final int SORT_TOO_LARGE = 292;
  private static final int TOO_MANY_CURSORS = 96;
  private static final Set<String> INDEX_OPTIONS =
      Set.of("v", "key", "name", "ns", "unique", "sparse", "background");
  private static final Set<String> CREATE_OPTIONS_REFUSED =
      Set.of(
          "capped",
          "timeseries",
          "expireAfterSeconds",
          "clusteredIndex",
          "validator",
          "viewOn",
          "pipeline",
          "collation",
          "changeStreamPreAndPostImages",
          "encryptedFields");
  private static final Set<String> READ_OPTIONS_REFUSED =
      Set.of(
          "collation",
          "let",
          "min",
          "max",
          "returnKey",
          "showRecordId",
          "tailable",
          "awaitData",
          "explain");

  private Refusals() {}

  static MongoServerError unsupported(String what) {
    return new MongoServerError(
        COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded store has no " + what);
  }

  static MongoServerError notInKey(@Nullable Object value) {
    String type = value instanceof Decimal128 ? "decimal128" : Utils.describeType(value);
    return new MongoServerError(
        ErrorCode.BadValue, "The embedded store cannot order or index a value of type " + type);
  }

  static MongoServerError keyTooLong(int bytes) {
    return new MongoServerError(
        17280,
        "KeyTooLong",
        "An _id or index key of the embedded store has at most "
            + StoreLimits.KEY_BYTES_MAX
            + " bytes, this one has "
            + bytes);
  }

  static MongoServerError sortTooLarge() {
    return new MongoServerError(
        SORT_TOO_LARGE,
        "QueryExceededMemoryLimitNoDiskUseAllowed",
        "The embedded store sorts at most "
            + StoreLimits.SORT_BYTES_MAX
            + " bytes in memory: add an index that serves the sort");
  }

  static MongoServerError tooManyCursors() {
    return new MongoServerError(
        TOO_MANY_CURSORS,
        "OperationFailed",
        "The embedded store has at most " + StoreLimits.OPEN_CURSORS_MAX + " open cursors");
  }

  static MongoServerError cannotCreateIndex(String why) {
    return new MongoServerError(
        CANNOT_CREATE_INDEX,
        "CannotCreateIndex",
        "The embedded store cannot create this index: " + why);
  }

  static void checkIndex(Document description) {
    for (String option : description.keySet()) {
      if (!INDEX_OPTIONS.contains(option)) {
        throw cannotCreateIndex("option " + option + " is not supported");
      }
    }
    Document key = Fields.document(description, "key");
    if (key.isEmpty() || key.size() > StoreLimits.INDEX_FIELDS_MAX) {
      throw cannotCreateIndex("it needs 1 to " + StoreLimits.INDEX_FIELDS_MAX + " fields");
    }
    if (key.size() == 1 && key.get("_id") instanceof Number id && id.intValue() != 1) {
      throw cannotCreateIndex("the index of _id is ascending");
    }
    key.forEach(Refusals::checkIndexField);
  }

  private static void checkIndexField(String path, @Nullable Object direction) {
    if (!(direction instanceof Number number)
        || (number.doubleValue() != 1 && number.doubleValue() != -1)) {
      throw cannotCreateIndex(path + ": " + direction + " is not 1 or -1");
    }
    for (String part : path.split("\\.", -1)) {
      if (part.isEmpty() || part.startsWith("$") || part.chars().allMatch(Character::isDigit)) {
        throw cannotCreateIndex("path " + path + " is not supported");
      }
    }
  }

  static void checkCreate(Document command) {
    refuseAny("create option", CREATE_OPTIONS_REFUSED, command);
  }

  static void checkRead(Document command) {
    refuseAny("option", READ_OPTIONS_REFUSED, command);
  }

  static void checkWrite(Document statement) {
    refuseAny("option", READ_OPTIONS_REFUSED, statement);
    Object update = statement.containsKey("u") ? statement.get("u") : statement.get("update");
    if (update instanceof List<?>) {
      throw unsupported("pipeline-style update");
    }
  }

  private static void refuseAny(String kind, Set<String> refused, Document asked) {
    for (var option : asked.entrySet()) {
      if (refused.contains(option.getKey()) && isMeant(option.getValue())) {
        throw unsupported(kind + " " + option.getKey());
      }
    }
  }

  private static boolean isMeant(@Nullable Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !(value instanceof Document document && document.isEmpty());
  }
}
