package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start of an aggregation as a query: its $match, and with a $limit also its $sort. The stages
 * run again over what the query finds, so this may only leave out what they would leave out.
 */
record Pushdown(String collection, Search search) {
  static @Nullable Pushdown of(String collection, List<Document> pipeline) {
    int stage = 0;
    Document query = new Document();
    if (stage < pipeline.size() && pipeline.get(stage).get("$match") instanceof Document match) {
      query = match;
      stage++;
    }
    Document orderBy = null;
    if (stage < pipeline.size() && pipeline.get(stage).get("$sort") instanceof Document sort) {
      orderBy = sort;
      stage++;
    }
    long skip = 0;
    if (stage < pipeline.size() && pipeline.get(stage).get("$skip") instanceof Number number) {
      skip = number.longValue();
      stage++;
    }
    long limit = 0;
    if (stage < pipeline.size() && pipeline.get(stage).get("$limit") instanceof Number number) {
      limit = number.longValue() + skip;
    }
    if (limit <= 0 || limit > Integer.MAX_VALUE) {
      return new Pushdown(collection, new Search(query, null, 0, 0));
    }
    return new Pushdown(collection, new Search(query, orderBy, 0, (int) limit));
  }
}
