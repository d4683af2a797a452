package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that match a query, one way after the other. */
final class Matches {
  private final View view;
  private final RocksCollection collection;
  private final Document query;
  private final Iterator<Way> ways;
  private List<Document> earlier = List.of();
  private @Nullable Candidates candidates;

  Matches(View view, RocksCollection collection, Document query, List<Way> ways) {
    this.view = view;
    this.collection = collection;
    this.query = query;
    this.ways = ways.iterator();
  }

  Candidates.@Nullable Candidate next() {
    while (candidates != null || ways.hasNext()) {
      if (candidates == null) {
        Way way = ways.next();
        earlier = way.earlier();
        candidates = new Candidates(view, way.plan(), collection);
      }
      Candidates.Candidate candidate = candidates.next();
      if (candidate == null) {
        candidates = null;
      } else if (isFound(candidate.document())) {
        return candidate;
      }
    }
    return null;
  }

  private boolean isFound(Document document) {
    return collection.documentMatchesQuery(document, query)
        && earlier.stream().noneMatch(other -> collection.documentMatchesQuery(document, other));
  }
}
