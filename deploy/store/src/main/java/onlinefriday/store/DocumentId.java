package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The _id of a document to insert: the first field, of a type that can be one. */
final class DocumentId {
  private static final String ID = "_id";

  private DocumentId() {}

  /** Puts the _id first; a document without one gets one. */
  static void arrange(Document document) {
    if (!document.isEmpty() && document.keySet().iterator().next().equals(ID)) {
      checkId(document.get(ID));
      return;
    }
    Document fields = document.clone();
    Object id = document.containsKey(ID) ? document.get(ID) : new ObjectId();
    checkId(id);
    document.clear();
    document.put(ID, id);
    fields.remove(ID);
    document.putAll(fields);
  }

  private static void checkId(@Nullable Object id) {
    if (id instanceof List<?> || id instanceof BsonRegularExpression) {
      throw new MongoServerError(
          ErrorCode.InvalidIdField, "The '_id' value cannot be of type " + Values.typeName(id));
    }
    if (id instanceof Document parts) {
      for (String name : parts.keySet()) {
        if (name.startsWith("$")) {
          throw new MongoServerError(
              ErrorCode.DollarPrefixedFieldName, "_id fields may not contain '$'-prefixed fields");
        }
      }
    }
  }
}
