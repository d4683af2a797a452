package onlinefriday.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the queries that no index bounded, by collection and shape; values are not kept. */
final class Scans {
  private static final String OTHER = "other shapes";
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String shape) {
    boolean room = counts.size() < StoreLimits.SCAN_SHAPES_MAX || counts.containsKey(shape);
    counts.computeIfAbsent(room ? shape : OTHER, _ -> new LongAdder()).increment();
  }

  Map<String, Long> counts() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((shape, count) -> sorted.put(shape, count.sum()));
    return sorted;
  }

  void forget() {
    counts.clear();
  }
}
