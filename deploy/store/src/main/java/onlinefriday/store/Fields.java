package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields a command must have, with the type it must have. */
final class Fields {
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
      throw new FailedToParseException("'" + field + "' must hold documents only");
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
    if (!type.isInstance(value)) {
      throw new FailedToParseException(
          "'" + field + "' must be a " + type.getSimpleName() + ", not " + describe(value));
    }
    return type.cast(value);
  }

  private static String describe(@Nullable Object value) {
    return value == null ? "missing" : value.getClass().getSimpleName();
  }
}
