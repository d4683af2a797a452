package onlinefriday.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts the queries that no index bounded, by collection and shape; values are not kept. */
final class Scans {
  private static final Scan OTHER = new Scan("other", "shapes");
  private final Map<Scan, LongAdder> counts = new ConcurrentHashMap<>();
  private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();

  void count(Scan scan) {
    boolean room = counts.size() < StoreLimits.SCAN_SHAPES_MAX || counts.containsKey(scan);
    var first = new LongAdder();
    LongAdder count = counts.computeIfAbsent(room ? scan : OTHER, _ -> first);
    count.increment();
    if (count == first) {
      listeners.forEach(listener -> listener.accept(room ? scan : OTHER));
    }
  }

  void onFirst(Consumer<Scan> listener) {
    listeners.add(listener);
  }

  Map<String, Long> counts() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((scan, count) -> sorted.put(scan.toString(), count.sum()));
    return sorted;
  }

  void forget() {
    counts.clear();
  }
}
