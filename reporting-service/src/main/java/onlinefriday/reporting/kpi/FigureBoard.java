package onlinefriday.reporting.kpi;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All figures in memory, one cell per key over all partitions; the store's buckets are what it is
 * made from. Written by the fold, read by whoever asks.
 */
@Component
final class FigureBoard {
  private final ConcurrentHashMap<BucketKey, Cell> cells = new ConcurrentHashMap<>();

  /** Puts a bucket in the place of its earlier state, so that showing it twice changes nothing. */
  void show(Bucket bucket) {
    cells.merge(bucket.key(), Cell.of(bucket), (held, shown) -> held.with(bucket));
  }

  Collection<Cell> cells() {
    return cells.values();
  }

  int size() {
    return cells.size();
  }

  /**
   * @param parts the counters of each partition that has any; bounded by the partition count
   */
  record Cell(BucketKey key, Part[] parts, Distinct shoppers, Distinct merchants) {
    private static Cell of(Bucket bucket) {
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
