package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the store does not do, as an error that names it. */
final class Refusals {
  private static final int COMMAND_NOT_SUPPORTED = 115;
  private static final int UNAUTHORIZED = 13;
  private static final int UNKNOWN_FIELD = 40415;
  private static final int API_STRICT = 323;
  private static final int INVALID_LENGTH = 16;
  private static final int NAMESPACE_NOT_FOUND = 26;
  private static final int CANNOT_CREATE_INDEX = 67;
  private static final int SORT_TOO_LARGE = 292;
  private static final int TOO_MANY_CURSORS = 96;
  private static final Map<String, FieldRule> INDEX_RULES =
      Map.of(
          "v", FieldRule.NUMBER,
          "key", FieldRule.DOCUMENT,
          "name", FieldRule.TEXT,
          "ns", FieldRule.TEXT,
          "unique", FieldRule.BOOLEAN,
          "sparse", FieldRule.BOOLEAN,
          "background", FieldRule.BOOLEAN);

  private Refusals() {}

  static MongoServerError unsupported(String what) {
    return new MongoServerError(
        COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded store has no " + what);
  }

  static MongoServerError noSuchCommand(String name) {
    return new MongoServerError(ErrorCode.CommandNotFound, "no such command: '" + name + "'");
  }

  static MongoServerError unknownField(String path) {
    return new MongoServerError(UNKNOWN_FIELD, "BSON field '" + path + "' is an unknown field.");
  }

  static MongoServerError notInApi(String name) {
    return new MongoServerError(
        API_STRICT, "APIStrictError", "Provided apiStrict:true, but " + name + " is not in API 1");
  }

  static MongoServerError badValue(String why) {
    return new MongoServerError(ErrorCode.BadValue, why);
  }

  static MongoServerError failedToParse(String why) {
    return new MongoServerError(ErrorCode.FailedToParse, why);
  }

  static MongoServerError invalidNamespace(String name) {
    return new MongoServerError(
        ErrorCode.InvalidNamespace, "Invalid namespace specified '" + name + "'");
  }

  static MongoServerError invalidLength(int statements) {
    return new MongoServerError(
        INVALID_LENGTH,
        "InvalidLength",
        "Write batch sizes must be between 1 and "
            + StoreLimits.WRITE_BATCH_MAX
            + ". Got "
            + statements
            + " operations.");
  }

  static MongoServerError noCollection(String namespace) {
    return new MongoServerError(
        NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist: " + namespace);
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

  static MongoServerError tooManyGroups() {
    return new MongoServerError(
        SORT_TOO_LARGE,
        "QueryExceededMemoryLimitNoDiskUseAllowed",
        "The embedded store makes at most " + StoreLimits.GROUPS_MAX + " groups in memory");
  }

  static MongoServerError anothersCursor(String asked, String namespace) {
    return new MongoServerError(
        UNAUTHORIZED,
        "Unauthorized",
        "Requested getMore on namespace '"
            + asked
            + "', but cursor belongs to a different namespace "
            + namespace);
  }

  static MongoServerError onlyInAdmin(String name) {
    return new MongoServerError(
        UNAUTHORIZED, "Unauthorized", name + " may only be run against the admin database.");
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
      if (!INDEX_RULES.containsKey(option)) {
        throw cannotCreateIndex("option " + option + " is not supported");
      }
    }
    FieldRule.fields("indexes", description, INDEX_RULES);
    Object version = description.get("v");
    if (version != null && !Values.equal(version, 1) && !Values.equal(version, 2)) {
      throw cannotCreateIndex("version " + version + " is not supported");
    }
    if (!(description.get("name") instanceof String name)) {
      throw failedToParse("The 'name' field is a required property of an index specification");
    }
    if (name.isEmpty() || name.equals("*")) {
      throw badValue("The index name '" + name + "' is not valid");
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
      if (part.isEmpty() || part.startsWith("$") || FieldPath.isPosition(part)) {
        throw cannotCreateIndex("path " + path + " is not supported");
      }
    }
  }
}
