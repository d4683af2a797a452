package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a document: replaces it, or changes fields in the order of their names,
 * which is MongoDB's. Parsed and checked whole before a document is looked at.
 */
final class Update {
  private static final String ID = "_id";

  private final @Nullable Document replacement;
  private final List<Change> changes;

  private Update(@Nullable Document replacement, List<Change> changes) {
    this.replacement = replacement;
    this.changes = changes;
  }

  static Update parse(@Nullable Object update, Instant now) {
    if (update instanceof List<?>) {
      throw Refusals.unsupported("pipeline-style update");
    }
    if (!(update instanceof Document document)) {
      throw Refusals.failedToParse("An update must be an object");
    }
    if (FilterParser.operators(document) != null) {
      return new Update(null, changes(document, now));
    }
    for (String name : document.keySet()) {
      if (name.startsWith("$")) {
        throw new MongoServerError(
            ErrorCode.DollarPrefixedFieldName,
            "The dollar ($) prefixed field '" + name + "' is not allowed in a replacement");
      }
    }
    return new Update(document, List.of());
  }

  boolean replaces() {
    return replacement != null;
  }

  private static List<Change> changes(Document update, Instant now) {
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, Object> entry : update.entrySet()) {
      Operator operator = Operator.of(entry.getKey());
      if (!(entry.getValue() instanceof Document fields)) {
        throw Refusals.failedToParse(
            "Modifiers operate on fields but we found type "
                + Values.typeName(entry.getValue())
                + " instead for "
                + entry.getKey());
      }
      fields.forEach((path, operand) -> changes.add(Change.of(operator, path, operand, now)));
    }
    changes.sort(Comparator.comparing(Change::parts, Update::byParts));
    for (int i = 1; i < changes.size(); i++) {
      checkApart(changes.get(i - 1), changes.get(i));
    }
    return List.copyOf(changes);
  }

  /** Numbers by their size, then texts. A path is followed at once by what lies below it. */
  private static int byParts(String[] a, String[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = byPart(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int byPart(String a, String b) {
    boolean numbers = FieldPath.isPosition(a) && FieldPath.isPosition(b);
    int order = numbers ? Integer.compare(a.length(), b.length()) : 0;
    return order != 0 ? order : Values.texts(a, b);
  }

  private static void checkApart(Change one, Change next) {
    if (next.isAtOrBelow(one)) {
      throw new MongoServerError(
          ErrorCode.ConflictingUpdateOperators,
          "Updating the path '"
              + next.path()
              + "' would create a conflict at '"
              + one.path()
              + "'");
    }
  }

  /** The document as it is afterwards, or null if it stays as it is. */
  @Nullable Document applied(Document before) {
    if (replacement != null) {
      Document after = withId(replacement, before.get(ID), true);
      return Values.identical(before, after) ? null : after;
    }
    Document after = before.cloneDeeply();
    boolean changed = change(after, false);
    checkId(before.get(ID), after);
    return changed ? after : null;
  }

  /** The document to insert where none was found. */
  Document inserted(Document filter) {
    var base = Upsert.base(filter, replaces());
    boolean given = base.containsKey(ID);
    Object id = base.get(ID);
    Document after = base;
    if (replacement != null) {
      after = replacement.clone();
    } else {
      change(after, true);
    }
    if (given && after.containsKey(ID)) {
      checkId(id, after);
    } else if (!given) {
      id = after.containsKey(ID) ? after.get(ID) : new ObjectId();
    }
    return withId(after, id, given);
  }

  private boolean change(Document document, boolean inserting) {
    boolean changed = false;
    for (Change change : changes) {
      changed |= change.applied(document, inserting);
    }
    return changed;
  }

  private static Document withId(Document fields, @Nullable Object id, boolean fixed) {
    var document = new Document(ID, id);
    if (fixed && fields.containsKey(ID)) {
      checkId(id, fields);
    }
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (!field.getKey().equals(ID)) {
        document.put(field.getKey(), field.getValue());
      }
    }
    return document;
  }

  private static void checkId(@Nullable Object id, Document after) {
    if (!after.containsKey(ID) || !Values.identical(id, after.get(ID))) {
      throw new MongoServerError(
          ErrorCode.ImmutableField,
          "Performing an update on the path '_id' would modify the immutable field '_id'");
    }
  }
}
