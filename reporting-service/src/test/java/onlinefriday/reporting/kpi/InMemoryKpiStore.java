package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store in memory that calls out between any two writes, where a test may crash or interfere. */
final class InMemoryKpiStore implements KpiStore {
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();
  private final Runnable betweenSteps;

  InMemoryKpiStore(Runnable betweenSteps) {
    this.betweenSteps = betweenSteps;
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return List.copyOf(checkpoints.values());
  }

  @Override
  public Map<String, Instant> latestHours() {
    Map<String, Instant> latest = new HashMap<>();
    for (Bucket bucket : buckets.values()) {
      BucketKey key = bucket.key();
      latest.merge(key.editionId(), key.hour(), (a, b) -> a.isAfter(b) ? a : b);
    }
    return latest;
  }

  @Override
  public void forEachBucket(String editionId, Consumer<Bucket> told) {
    List.copyOf(buckets.values()).stream()
        .filter(bucket -> bucket.key().editionId().equals(editionId))
        .forEach(told);
  }

  @Override
  public Map<String, Bucket> find(Collection<String> ids) {
    betweenSteps.run();
    Map<String, Bucket> found = new HashMap<>(buckets);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public boolean replace(List<Change> changes) {
    boolean all = true;
    for (Change change : changes) {
      betweenSteps.run();
      Bucket stored = buckets.get(change.bucket().id());
      long offset = stored == null ? Bucket.NOTHING_FOLDED : stored.offset();
      if (offset == change.seenOffset()) {
        buckets.put(change.bucket().id(), change.bucket());
      } else {
        all = false;
      }
    }
    betweenSteps.run();
    return all;
  }

  @Override
  public void advance(Collection<Checkpoint> moved) {
    for (Checkpoint checkpoint : moved) {
      betweenSteps.run();
      checkpoints.merge(
          checkpoint.partition(),
          checkpoint,
          (stored, next) -> next.next() > stored.next() ? next : stored);
    }
    betweenSteps.run();
  }
}
