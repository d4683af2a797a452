package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a search finds, read as it is asked for. */
final class Results implements Iterator<Document>, Batches {
  private final View view;
  private final Search search;
  private Supplier<Candidates.@Nullable Candidate> source;
  private UnaryOperator<Document> mapping = UnaryOperator.identity();
  private long remaining;
  private boolean started;
  private Candidates.@Nullable Candidate ahead;

  private Results(View view, RocksCollection collection, Search search, List<Way> ways) {
    this.view = view;
    this.search = search;
    this.remaining = search.limit() == 0 ? Long.MAX_VALUE : search.limit();
    this.source = new Matches(view, collection, ways)::next;
  }

  static Results open(StoreParts store, RocksCollection collection, Search search) {
    SortOrder order = search.order();
    while (true) {
      List<Ordered> indexes = collection.indexes().current();
      View view = store.engine().view();
      if (indexes != collection.indexes().current()) {
        view.close();
        continue;
      }
      List<Way> ways = Way.of(search, indexes, collection.table().prefix());
      boolean ordered = order.isEmpty() || ways.size() == 1 && ways.getFirst().plan().ordered();
      note(store.scans(), collection, search, ways, ordered);
      var results = new Results(view, collection, search, ways);
      if (!ordered) {
        results.source = results.sorted(results.source, order);
      }
      return results;
    }
  }

  private static void note(
      Scans scans, RocksCollection collection, Search search, List<Way> ways, boolean ordered) {
    boolean asked = search.query().isEmpty() && ordered && search.limit() > 0;
    boolean bounded = ways.stream().allMatch(way -> way.plan().bounded());
    if (!bounded && !asked && !collection.getCollectionName().startsWith("system.")) {
      scans.count(new Scan(collection.getFullName(), Shape.of(search)));
    }
  }

  private Supplier<Candidates.@Nullable Candidate> sorted(
      Supplier<Candidates.@Nullable Candidate> unsorted, SortOrder order) {
    return new Supplier<>() {
      private @Nullable Iterator<Candidates.@Nullable Candidate> rows;

      @Override
      public Candidates.@Nullable Candidate get() {
        if (rows == null) {
          var sorted = new Sorted(order, search.wanted());
          for (var next = unsorted.get(); next != null; next = unsorted.get()) {
            sorted.add(next);
          }
          rows = sorted.inOrder();
        }
        return rows.hasNext() ? rows.next() : null;
      }
    };
  }

  void map(UnaryOperator<Document> projection) {
    mapping = projection;
  }

  @Override
  public boolean hasNext() {
    if (!started) {
      started = true;
      for (int skipped = 0; skipped < search.skip() && source.get() != null; skipped++) {}
    }
    if (ahead == null && remaining > 0) {
      ahead = source.get();
      remaining--;
    }
    return ahead != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    Document document = mapping.apply(ahead.document());
    ahead = null;
    return document;
  }

  /** The next documents, as many as a reply takes. */
  @Override
  public List<Document> documents(int max) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < max && hasNext() && ahead != null) {
      bytes += ahead.bytes();
      if (!batch.isEmpty()
          && max != Integer.MAX_VALUE
          && bytes > StoreLimits.REPLY_BATCH_BYTES_MAX) {
        break;
      }
      batch.add(next());
    }
    return batch;
  }

  @Override
  public void close() {
    view.close();
  }
}
