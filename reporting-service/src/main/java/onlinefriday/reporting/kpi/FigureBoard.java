package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figures in memory, one cell per key over all partitions; the store's buckets are what it is made
 * from. Written by the fold, read by whoever asks. Editions in which nothing has been redeemed for
 * long are let go and only named: {@link KpiArchive} answers for them.
 */
@Component
final class FigureBoard {
  private final Map<String, Map<BucketKey, Cell>> cells = new ConcurrentHashMap<>();
  private final Map<String, Long> letGo = new ConcurrentHashMap<>();

  /**
   * Told what the store holds, before it is shown.
   *
   * @param before an edition whose latest hour is earlier is not held
   * @return the editions to be shown
   */
  Set<String> begin(Map<String, Instant> latestHours, Instant before) {
    Set<String> held =
        latestHours.entrySet().stream()
            .filter(latest -> !latest.getValue().isBefore(before))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    letGo.keySet().removeAll(held);
    for (String edition : latestHours.keySet()) {
      if (!held.contains(edition)) {
        letGo.merge(edition, 1L, Long::sum);
        cells.remove(edition);
      }
    }
    return held;
  }

  /** Lets the editions go whose latest hour is earlier than that. */
  void letGo(Instant before) {
    for (var edition : cells.entrySet()) {
      if (edition.getValue().keySet().stream().allMatch(key -> key.hour().isBefore(before))) {
        letGo.putIfAbsent(edition.getKey(), 1L);
        cells.remove(edition.getKey());
      }
    }
  }

  /**
   * The editions that are let go, each with a number that grows when its figures change.
   *
   * @param edition the only one that is asked for, or null
   */
  Map<String, Long> letGo(@Nullable String edition) {
    if (edition == null) {
      return Map.copyOf(letGo);
    }
    Long state = letGo.get(edition);
    return state == null ? Map.of() : Map.of(edition, state);
  }

  /** Puts a bucket in the place of its earlier state, so that showing it twice changes nothing. */
  void show(Bucket bucket) {
    String edition = bucket.key().editionId();
    if (letGo.computeIfPresent(edition, (e, state) -> state + 1) == null) {
      cells
          .computeIfAbsent(edition, e -> new ConcurrentHashMap<>())
          .merge(bucket.key(), Cell.of(bucket), (held, shown) -> held.with(bucket));
    }
  }

  /**
   * @param edition the only one that is asked for, or null
   */
  Stream<Cell> cells(@Nullable String edition) {
    return edition == null
        ? cells.values().stream().flatMap(of -> of.values().stream())
        : cells.getOrDefault(edition, Map.of()).values().stream();
  }

  /**
   * @param parts the counters of each partition that has any; bounded by the partition count
   */
  record Cell(BucketKey key, Part[] parts, Distinct shoppers, Distinct merchants) {
    static Cell of(Bucket bucket) {
      return new Cell(
          bucket.key(), new Part[] {Part.of(bucket)}, bucket.shoppers(), bucket.merchants());
    }

    private Cell with(Bucket bucket) {
      Stream<Part> others = Stream.of(parts).filter(p -> p.partition != bucket.partition());
      return new Cell(
          key,
          Stream.concat(others, Stream.of(Part.of(bucket))).toArray(Part[]::new),
          Distinct.union(Stream.of(shoppers, bucket.shoppers())),
          Distinct.union(Stream.of(merchants, bucket.merchants())));
    }

    Counters counters() {
      Counters sum = Counters.ZERO;
      for (Part part : parts) {
        sum = sum.plus(part.counters);
      }
      return sum;
    }
  }

  private record Part(int partition, Counters counters) {
    static Part of(Bucket bucket) {
      return new Part(bucket.partition(), bucket.counters());
    }
  }
}
