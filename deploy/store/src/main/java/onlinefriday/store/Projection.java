package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which fields of a document are given: those that are named, or all but those. */
final class Projection implements UnaryOperator<Document> {
  private static final String ID = "_id";
  private static final int COLLISION = 31249;
  private static final int INCLUSION_IN_EXCLUSION = 31253;
  private static final int EXCLUSION_IN_INCLUSION = 31254;

  /** The named fields; of those with parts, the parts. */
  private record Fields(Map<String, Fields> parts) {}

  private final boolean including;
  private final Fields fields = new Fields(new LinkedHashMap<>());

  private Projection(boolean including) {
    this.including = including;
  }

  /** Everything, for none and for an empty one. */
  static UnaryOperator<Document> parse(@Nullable Document projection) {
    if (projection == null || projection.isEmpty()) {
      return UnaryOperator.identity();
    }
    Boolean including = null;
    boolean id = true;
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, Object> entry : projection.entrySet()) {
      boolean included = isIncluded(entry.getKey(), entry.getValue());
      if (entry.getKey().equals(ID)) {
        id = included;
        including =
            including == null && projection.size() == 1 ? Boolean.valueOf(included) : including;
        continue;
      }
      if (including != null && including != included) {
        throw mixed(entry.getKey(), including);
      }
      including = included;
      paths.add(entry.getKey());
    }
    var parsed = new Projection(Boolean.TRUE.equals(including));
    if (parsed.including == id) {
      parsed.name(ID);
    }
    paths.forEach(parsed::name);
    return parsed;
  }

  private static boolean isIncluded(String path, @Nullable Object value) {
    FieldPath.checked(path);
    return switch (value) {
      case Boolean truth -> truth;
      case Integer number -> number != 0;
      case Long number -> number != 0;
      case Double number -> number != 0;
      case null, default ->
          throw Refusals.badValue(
              "The embedded store's projections include or exclude fields, and nothing else: "
                  + path);
    };
  }

  private static MongoServerError mixed(String path, boolean including) {
    return including
        ? new MongoServerError(
            EXCLUSION_IN_INCLUSION,
            "Cannot do exclusion on field " + path + " in inclusion projection")
        : new MongoServerError(
            INCLUSION_IN_EXCLUSION,
            "Cannot do inclusion on field " + path + " in exclusion projection");
  }

  private void name(String path) {
    Fields at = fields;
    String[] parts = path.split("\\.");
    for (int i = 0; i < parts.length; i++) {
      Fields known = at.parts.get(parts[i]);
      if (known != null && (i == parts.length - 1 || known.parts.isEmpty())) {
        throw new MongoServerError(COLLISION, "Path collision at " + path);
      }
      Fields next = known != null ? known : new Fields(new LinkedHashMap<>());
      at.parts.put(parts[i], next);
      at = next;
    }
  }

  @Override
  public Document apply(Document document) {
    return of(document, fields);
  }

  private Document of(Document document, Fields at) {
    var kept = new Document();
    for (Map.Entry<String, Object> field : document.entrySet()) {
      Fields named = at.parts.get(field.getKey());
      Object value = field.getValue();
      if (named == null) {
        if (!including) {
          kept.put(field.getKey(), value);
        }
      } else if (named.parts.isEmpty()) {
        if (including) {
          kept.put(field.getKey(), value);
        }
      } else if (value instanceof Document || value instanceof List<?>) {
        kept.put(field.getKey(), within(value, named));
      } else if (!including) {
        kept.put(field.getKey(), value);
      }
    }
    return kept;
  }

  private @Nullable Object within(@Nullable Object value, Fields at) {
    if (value instanceof Document document) {
      return of(document, at);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> kept = new ArrayList<>(list.size());
    for (Object element : list) {
      if (!including || element instanceof Document || element instanceof List<?>) {
        kept.add(within(element, at));
      }
    }
    return kept;
  }
}
