package onlinefriday.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts in memory, keeping no more than is wanted; equal documents keep the order they came in. */
final class Sorted {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::key, Arrays::compareUnsigned).thenComparingLong(Row::arrival);

  private final SortOrder order;
  private final long wanted;
  private final PriorityQueue<Row> worstFirst =
      new PriorityQueue<>(Collections.reverseOrder(ORDER));
  private long arrivals;
  private long bytes;

  private record Row(byte[] key, long arrival, Candidates.Candidate candidate) {}

  /** Wants this many documents, 0 for all. */
  Sorted(SortOrder order, long wanted) {
    this.order = order;
    this.wanted = wanted;
  }

  void add(Candidates.Candidate candidate) {
    worstFirst.add(new Row(order.key(candidate.document()), arrivals++, candidate));
    bytes += candidate.bytes();
    if (wanted > 0 && worstFirst.size() > wanted) {
      Row worst = worstFirst.poll();
      bytes -= worst == null ? 0 : worst.candidate().bytes();
    }
    if (bytes > StoreLimits.SORT_BYTES_MAX) {
      throw Refusals.sortTooLarge();
    }
  }

  Iterator<Candidates.@Nullable Candidate> inOrder() {
    List<Row> rows = new ArrayList<>(worstFirst);
    rows.sort(ORDER);
    return rows.stream().map(Row::candidate).iterator();
  }
}
