package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps buckets and checkpoints. Every operation may be done again after an unknown outcome. */
interface KpiStore {
  List<Checkpoint> checkpoints();

  /** Of each edition that has a bucket, the latest hour of its buckets. */
  Map<String, Instant> latestHours();

  void forEachBucket(String editionId, Consumer<Bucket> told);

  /** The stored ones of these, by id. */
  Map<String, Bucket> find(Collection<String> ids);

  /**
   * Writes each whose stored offset is still the one seen.
   *
   * @return whether all were written; what was not is found by reading again
   */
  boolean replace(List<Change> changes);

  /** Moves each checkpoint forward; one that is further already stays. */
  void advance(Collection<Checkpoint> checkpoints);

  /** A bucket and the offset its stored form had, {@link Bucket#NOTHING_FOLDED} for none. */
  record Change(Bucket bucket, long seenOffset) {}
}
