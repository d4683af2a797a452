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
  private final RocksCollection collection;
  private final Search search;
  private Supplier<Candidates.@Nullable Candidate> source;
  private UnaryOperator<Document> mapping = UnaryOperator.identity();
  private long remaining;
  private boolean started;
  private Candidates.@Nullable Candidate ahead;

  private Results(
      View view, RocksCollection collection, Search search, Plan plan, SortOrder order) {
    this.view = view;
    this.collection = collection;
    this.search = search;
    this.remaining = search.limit() == 0 ? Long.MAX_VALUE : search.limit();
    var candidates = new Candidates(view, plan, collection);
    this.source = () -> matching(candidates);
    if (!plan.ordered()) {
      this.source = sorted(this.source, order);
    }
  }

  static Results open(StoreParts store, RocksCollection collection, Search search) {
    var order = SortOrder.of(search.orderBy());
    var planner = new Planner(Demands.of(search.query()), order);
    while (true) {
      List<Ordered> indexes = collection.indexes().current();
      View view = store.engine().view();
      if (indexes != collection.indexes().current()) {
        view.close();
        continue;
      }
      Plan plan = planner.choose(indexes, collection.table().prefix());
      note(store.scans(), collection, search, plan);
      return new Results(view, collection, search, plan, order);
    }
  }

  private static void note(Scans scans, RocksCollection collection, Search search, Plan plan) {
    boolean asked = search.query().isEmpty() && plan.ordered() && search.limit() > 0;
    if (!plan.bounded() && !asked && !collection.getCollectionName().startsWith("system.")) {
      scans.count(new Scan(collection.getFullName(), Shape.of(search)));
    }
  }

  private Candidates.@Nullable Candidate matching(Candidates candidates) {
    while (true) {
      Candidates.Candidate candidate = candidates.next();
      if (candidate == null
          || collection.documentMatchesQuery(candidate.document(), search.query())) {
        return candidate;
      }
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
