package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * One plan of those that serve a query together: one is enough, except for a query with an $or.
 *
 * @param filter what it finds; its plan may come by documents that only another way looks for
 * @param earlier what other ways find; skipped here, as a document is found once
 */
record Way(Plan plan, Filter filter, List<Filter> earlier) {
  boolean finds(Document document) {
    return filter.matches(document)
        && (earlier.isEmpty() || earlier.stream().noneMatch(other -> other.matches(document)));
  }

  /** One for each alternative of an $or, where each of them is bound better than the whole. */
  static List<Way> of(Search search, List<Ordered> indexes, byte[] prefix) {
    SortOrder order = search.order();
    Document query = search.query();
    Plan whole = new Planner(Demands.of(query), order).choose(indexes, prefix);
    List<Document> alternatives = order.naturalReverse() ? List.of() : alternatives(query);
    List<Way> ways = new ArrayList<>();
    List<Filter> earlier = new ArrayList<>();
    for (Document alternative : alternatives) {
      var both = new Document("$and", List.of(query, alternative));
      Plan plan = new Planner(Demands.of(both), order).choose(indexes, prefix);
      if (plan.rank(false) <= whole.rank(false)) {
        return List.of(new Way(whole, search.filter(), List.of()));
      }
      Filter filter = FilterParser.parse(alternative);
      ways.add(
          new Way(plan, Filter.And.of(List.of(search.filter(), filter)), List.copyOf(earlier)));
      earlier.add(filter);
    }
    return ways.isEmpty() ? List.of(new Way(whole, search.filter(), List.of())) : ways;
  }

  private static List<Document> alternatives(Document query) {
    if (query.get("$or") instanceof List<?> any && any.size() <= StoreLimits.MERGED_RANGES_MAX) {
      return documents(any);
    }
    if (query.get("$and") instanceof List<?> all) {
      for (Document part : documents(all)) {
        List<Document> found = alternatives(part);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Document> documents(List<?> values) {
    return values.stream().allMatch(Document.class::isInstance)
        ? values.stream().map(Document.class::cast).toList()
        : List.of();
  }
}
