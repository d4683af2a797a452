package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. A limit of 0 is none.
 *
 * @param query as it was sent, for the planner
 * @param filter the same, parsed
 */
record Search(Document query, Filter filter, SortOrder order, int skip, int limit) {
  /**
   * @throws de.bwaldvogel.mongo.exception.MongoServerError for what a filter or sort may not say
   */
  static Search of(@Nullable Document query, @Nullable Document orderBy, int skip, int limit) {
    Document asked = query == null ? new Document() : query;
    return new Search(asked, FilterParser.parse(asked), SortOrder.of(orderBy), skip, limit);
  }

  /** How many documents have to be found in order, 0 for all. */
  long wanted() {
    return limit == 0 ? 0 : (long) skip + limit;
  }
}
