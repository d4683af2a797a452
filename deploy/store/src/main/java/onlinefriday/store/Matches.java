package onlinefriday.store;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that match a query, one way after the other. */
final class Matches {
  private final View view;
  private final RocksCollection collection;
  private final Iterator<Way> ways;
  private @Nullable Way way;
  private @Nullable Candidates candidates;

  Matches(View view, RocksCollection collection, List<Way> ways) {
    this.view = view;
    this.collection = collection;
    this.ways = ways.iterator();
  }

  Candidates.@Nullable Candidate next() {
    while (true) {
      if (way == null || candidates == null) {
        if (!ways.hasNext()) {
          return null;
        }
        way = ways.next();
        candidates = new Candidates(view, way.plan(), collection);
      }
      Candidates.Candidate candidate = candidates.next();
      if (candidate == null) {
        candidates = null;
      } else if (way.finds(candidate.document())) {
        return candidate;
      }
    }
  }
}
