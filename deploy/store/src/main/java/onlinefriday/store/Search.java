package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is looked for. A limit of 0 is none. */
record Search(Document query, @Nullable Document orderBy, int skip, int limit) {
  /** How many documents have to be found in order, 0 for all. */
  long wanted() {
    return limit == 0 ? 0 : (long) skip + limit;
  }
}
