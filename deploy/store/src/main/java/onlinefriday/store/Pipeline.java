package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The list of what an aggregation may do. Its $match, $sort, $skip and $limit at the start, in this
 * order, are a search; the stages after them run in memory.
 */
final class Pipeline {
  private static final int ONE_FIELD = 40323;
  private static final int UNKNOWN_STAGE = 40324;
  private static final int LIMIT_NOT_POSITIVE = 15958;
  private static final int EMPTY_PROJECTION = 51272;
  private static final int BAD_COUNT = 40157;

  private final Search search;
  private final List<UnaryOperator<Iterator<Document>>> stages;

  private Pipeline(Search search, List<UnaryOperator<Iterator<Document>>> stages) {
    this.search = search;
    this.stages = stages;
  }

  static Pipeline parse(List<Document> stages) {
    if (stages.size() > StoreLimits.PIPELINE_STAGES_MAX) {
      throw Refusals.failedToParse("Pipeline length must be no longer than 100 stages");
    }
    for (Document stage : stages) {
      if (stage.size() != 1) {
        throw new MongoServerError(
            ONE_FIELD, "A pipeline stage specification object must contain exactly one field.");
      }
    }
    int next = 0;
    Document query = document(stages, next, "$match");
    next += query == null ? 0 : 1;
    Document orderBy = document(stages, next, "$sort");
    next += orderBy == null ? 0 : 1;
    Integer skip = number(stages, next, "$skip");
    next += skip == null ? 0 : 1;
    Integer limit = number(stages, next, "$limit");
    next += limit == null ? 0 : 1;
    var search = Search.of(query, orderBy, skip == null ? 0 : skip, limit == null ? 0 : limit);
    List<UnaryOperator<Iterator<Document>>> rest = new ArrayList<>();
    for (Document stage : stages.subList(next, stages.size())) {
      rest.add(stage(stage));
    }
    return new Pipeline(search, rest);
  }

  private static @Nullable Document document(List<Document> stages, int at, String name) {
    return at < stages.size() && stages.get(at).containsKey(name)
        ? Fields.document(stages.get(at), name)
        : null;
  }

  private static @Nullable Integer number(List<Document> stages, int at, String name) {
    return at < stages.size() && stages.get(at).containsKey(name)
        ? Integer.valueOf(number(stages.get(at), name))
        : null;
  }

  private static int number(Document stage, String name) {
    FieldRule.COUNT.check(name, stage.get(name));
    int number = Fields.number(stage, name).intValue();
    if (number == 0 && name.equals("$limit")) {
      throw new MongoServerError(LIMIT_NOT_POSITIVE, "the limit must be positive");
    }
    return number;
  }

  private static UnaryOperator<Iterator<Document>> stage(Document stage) {
    String name = stage.keySet().iterator().next();
    return switch (name) {
      case "$match" -> {
        Filter filter = FilterParser.parse(Fields.document(stage, name));
        yield documents -> each(documents, document -> filter.matches(document) ? document : null);
      }
      case "$sort" -> {
        SortOrder order = SortOrder.of(Fields.document(stage, name));
        yield documents -> sorted(documents, order);
      }
      case "$skip" -> {
        int skip = number(stage, name);
        yield documents -> {
          for (int i = 0; i < skip && documents.hasNext(); i++) {
            documents.next();
          }
          return documents;
        };
      }
      case "$limit" -> {
        int limit = number(stage, name);
        yield documents -> limited(documents, limit);
      }
      case "$project" -> {
        Document fields = Fields.document(stage, name);
        if (fields.isEmpty()) {
          throw new MongoServerError(EMPTY_PROJECTION, "projection must have at least one field");
        }
        UnaryOperator<Document> projection = Projection.parse(fields);
        yield documents -> each(documents, projection);
      }
      case "$group" -> Grouping.parse(Fields.document(stage, name));
      case "$count" -> counting(Fields.text(stage, name));
      default ->
          throw new MongoServerError(
              UNKNOWN_STAGE,
              "Unrecognized pipeline stage name: '"
                  + name
                  + "'. The embedded store does not have it");
    };
  }

  private static UnaryOperator<Iterator<Document>> counting(String field) {
    if (field.isEmpty() || field.startsWith("$") || field.contains(".")) {
      throw new MongoServerError(BAD_COUNT, "the count field must be a plain name: " + field);
    }
    return documents -> {
      int count = 0;
      for (; documents.hasNext(); count++) {
        documents.next();
      }
      return (count == 0 ? List.<Document>of() : List.of(new Document(field, count))).iterator();
    };
  }

  private static Iterator<Document> each(
      Iterator<Document> documents, Function<Document, @Nullable Document> change) {
    List<Document> changed = new ArrayList<>();
    documents.forEachRemaining(
        document -> {
          Document after = change.apply(document);
          if (after != null) {
            changed.add(after);
          }
        });
    return changed.iterator();
  }

  private static Iterator<Document> limited(Iterator<Document> documents, int limit) {
    List<Document> first = new ArrayList<>();
    while (first.size() < limit && documents.hasNext()) {
      first.add(documents.next());
    }
    return first.iterator();
  }

  private static Iterator<Document> sorted(Iterator<Document> documents, SortOrder order) {
    var sorted = new Sorted(order, 0);
    documents.forEachRemaining(
        document -> sorted.add(new Candidates.Candidate(document, Bson.bytes(document).length)));
    List<Document> inOrder = new ArrayList<>();
    sorted.inOrder().forEachRemaining(row -> inOrder.add(row.document()));
    return inOrder.iterator();
  }

  Search search() {
    return search;
  }

  boolean isSearch() {
    return stages.isEmpty();
  }

  List<Document> run(Iterator<Document> found) {
    Iterator<Document> documents = found;
    for (UnaryOperator<Iterator<Document>> stage : stages) {
      documents = stage.apply(documents);
    }
    List<Document> all = new ArrayList<>();
    documents.forEachRemaining(all::add);
    return all;
  }
}
