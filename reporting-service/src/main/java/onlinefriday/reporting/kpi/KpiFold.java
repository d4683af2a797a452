package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds readings into the store, each exactly once, however often a crash makes them be read again:
 * buckets first, each guarded by its own offset, the checkpoint last. Used by one thread.
 */
public final class KpiFold {
  /** Then the batch is tried again from outside, with its pause. */
  private static final int CONFLICT_ROUNDS_MAX = 10;

  private final KpiStore store;
  private final Board board;
  private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();

  /** Where figures are shown. */
  @FunctionalInterface
  interface Board {
    /** Told every bucket whenever it has changed. */
    void show(Bucket bucket);

    /**
     * Told before the fold begins, what there is.
     *
     * @param latestHours by edition, the latest hour with a figure
     * @return the editions to show from the start
     */
    default Set<String> begin(Map<String, Instant> latestHours) {
      return latestHours.keySet();
    }
  }

  private KpiFold(KpiStore store, Board board) {
    this.store = store;
    this.board = board;
  }

  /** Goes on where the store's checkpoints stand, and shows the board what is stored. */
  static KpiFold resume(KpiStore store, Board board) {
    KpiFold fold = new KpiFold(store, board);
    // Checkpoints first: what is written between the two reads lies beyond them and is met again.
    store.checkpoints().forEach(c -> fold.checkpoints.put(c.partition(), c));
    board.begin(store.latestHours()).forEach(e -> store.forEachBucket(e, board::show));
    return fold;
  }

  /** The offset to read the partition from. */
  public long next(int partition) {
    return checkpoint(partition).next();
  }

  /**
   * Folds a batch whose readings follow each other in each partition. When it throws, nothing is
   * lost and nothing counted twice by folding the same batch again.
   */
  public Folded fold(List<Reading> batch) {
    Map<Integer, Checkpoint.Pass> passes = new HashMap<>();
    Map<String, Pending> pending = new LinkedHashMap<>();
    int accepted = 0;
    for (Reading reading : batch) {
      var pass =
          passes.computeIfAbsent(reading.partition(), p -> new Checkpoint.Pass(checkpoint(p)));
      if (pass.accept(reading)) {
        accepted++;
        BucketKey key = BucketKey.of(reading.required());
        pending
            .computeIfAbsent(
                key.documentId(reading.partition()),
                id -> new Pending(reading.partition(), key, new ArrayList<>()))
            .readings()
            .add(reading);
      }
    }
    int conflicts = write(pending);
    List<Checkpoint> moved = passes.values().stream().map(Checkpoint.Pass::end).toList();
    store.advance(moved);
    moved.forEach(c -> checkpoints.put(c.partition(), c));
    return new Folded(accepted, batch.size() - accepted, conflicts);
  }

  private int write(Map<String, Pending> pending) {
    int conflicts = 0;
    while (!pending.isEmpty() && !writeOnce(pending.values())) {
      conflicts++;
      if (conflicts == CONFLICT_ROUNDS_MAX) {
        throw new IllegalStateException("buckets changed under the fold, time and again");
      }
    }
    return conflicts;
  }

  private boolean writeOnce(Collection<Pending> pending) {
    Map<String, Bucket> stored = store.find(pending.stream().map(Pending::id).toList());
    List<Bucket> folded = new ArrayList<>();
    List<KpiStore.Change> changes = new ArrayList<>();
    for (Pending wanted : pending) {
      Bucket seen = stored.getOrDefault(wanted.id(), wanted.emptyBucket());
      Bucket next = seen.fold(wanted.readings());
      folded.add(next);
      if (next != seen) {
        changes.add(new KpiStore.Change(next, seen.offset()));
      }
    }
    boolean written = changes.isEmpty() || store.replace(changes);
    if (written) {
      folded.forEach(board::show);
    }
    return written;
  }

  private Checkpoint checkpoint(int partition) {
    return checkpoints.getOrDefault(partition, Checkpoint.start(partition));
  }

  private record Pending(int partition, BucketKey key, List<Reading> readings) {
    String id() {
      return key.documentId(partition);
    }

    Bucket emptyBucket() {
      return Bucket.empty(partition, key);
    }
  }

  /**
   * @param accepted events counted
   * @param dropped sent again by their publisher, or unreadable
   * @param conflicts how often another consumer had been at a bucket first
   */
  public record Folded(int accepted, int dropped, int conflicts) {}
}
