package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** The fields a command must have, with the type it must have. */
final class Fields {
  private static final int MISSING = 40414;

  private Fields() {}

  static Document document(Document command, String field) {
    return required(command, field, Document.class);
  }

  static List<?> list(Document command, String field) {
    return required(command, field, List.class);
  }

  @SuppressWarnings("unchecked")
  static List<Document> documents(Document command, String field) {
    List<?> list = list(command, field);
    if (!list.stream().allMatch(Document.class::isInstance)) {
      throw Refusals.failedToParse("'" + field + "' must hold documents only");
    }
    return (List<Document>) list;
  }

  static Number number(Document command, String field) {
    return required(command, field, Number.class);
  }

  static String text(Document command, String field) {
    return required(command, field, String.class);
  }

  private static <T> T required(Document command, String field, Class<T> type) {
    Object value = command.get(field);
    if (value == null) {
      throw new MongoServerError(
          MISSING, "BSON field '" + field + "' is missing but a required field");
    }
    if (!type.isInstance(value)) {
      throw new MongoServerError(
          ErrorCode.TypeMismatch,
          "BSON field '"
              + field
              + "' is the wrong type '"
              + Values.typeName(value)
              + "', expected a "
              + type.getSimpleName());
    }
    return type.cast(value);
  }
}
