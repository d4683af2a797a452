package onlinefriday.bench.store;

import java.util.List;
import org.bson.Document;

/** Forgets its documents before each slice, because they have to fit into the heap. */
record Emptied(WireContestant inner) implements Contestant {
  @Override
  public void beforeSlice() {
    inner.empty();
  }

  @Override
  public void insert(List<Document> group) {
    inner.insert(group);
  }

  @Override
  public void close() {
    inner.close();
  }
}
