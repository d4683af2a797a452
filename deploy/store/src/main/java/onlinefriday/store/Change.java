package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operator of an update at one path.
 *
 * @param operand checked and brought into the form the operator wants
 */
record Change(Operator operator, String path, String[] parts, @Nullable Object operand) {
  private static final String ID = "_id";

  static Change of(Operator operator, String path, @Nullable Object operand, Instant now) {
    String[] parts = path.split("\\.", -1);
    if (parts.length > StoreLimits.DEPTH_MAX) {
      throw Refusals.badValue("A path has at most " + StoreLimits.DEPTH_MAX + " parts");
    }
    for (String part : parts) {
      if (part.isEmpty()) {
        throw new MongoServerError(
            56, "EmptyFieldName", "The update path '" + path + "' contains an empty field name");
      }
      if (part.startsWith("$")) {
        throw Refusals.badValue(
            "The embedded store has no positional or $ parts in the update path '" + path + "'");
      }
    }
    if (parts[0].equals(ID) && parts.length > 1) {
      throw new MongoServerError(
          ErrorCode.ImmutableField, "The path '" + path + "' would modify the immutable _id");
    }
    return new Change(operator, path, parts, operator.operand(path, operand, now));
  }

  /** Whether this is the other's path or lies below it. */
  boolean isAtOrBelow(Change other) {
    if (other.parts.length > parts.length) {
      return false;
    }
    for (int i = 0; i < other.parts.length; i++) {
      if (!parts[i].equals(other.parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Changes the document, and says whether that made a difference. */
  boolean applied(Document document, boolean inserting) {
    if (operator == Operator.SET_ON_INSERT && !inserting) {
      return false;
    }
    Document parent = document;
    for (int i = 0; i < parts.length - 1; i++) {
      Object inner = parent.getOrMissing(parts[i]);
      if (inner == Values.MISSING && !operator.removes()) {
        inner = new Document();
        parent.put(parts[i], inner);
      }
      if (!(inner instanceof Document next)) {
        return notViable(inner, parts[i], parts[i + 1]);
      }
      parent = next;
    }
    return operator.applied(parent, this);
  }

  private boolean notViable(@Nullable Object inner, String name, String below) {
    if (inner instanceof List<?> && FieldPath.isPosition(below)) {
      throw Refusals.badValue(
          "The embedded store has no positions in arrays: update path '" + path + "'");
    }
    if (operator.removes()) {
      return false;
    }
    throw new MongoServerError(
        ErrorCode.PathNotViable,
        "Cannot create field '"
            + below
            + "' in element {"
            + name
            + ": ...} of type "
            + Values.typeName(inner));
  }

  String last() {
    return parts[parts.length - 1];
  }
}
