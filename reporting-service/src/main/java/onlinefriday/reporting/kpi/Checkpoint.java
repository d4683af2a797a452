package onlinefriday.reporting.kpi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a partition is read on after a restart. What it holds follows from the records before
 * {@code next} alone, so that a replay, however cut, accepts and drops the same records.
 *
 * @param next offset of the first record not behind it
 * @param publishers what each had published before {@code next}
 */
public record Checkpoint(int partition, long next, Map<String, Published> publishers) {
  /** Publishers remembered per partition: one per instance and start of voucher-service. */
  static final int PUBLISHERS_MAX = 1024;

  /**
   * @param sequence the highest seen
   * @param offset of the last record seen, new or repeated
   */
  record Published(long sequence, long offset) {}

  public Checkpoint {
    publishers = Map.copyOf(publishers);
  }

  static Checkpoint start(int partition) {
    return new Checkpoint(partition, 0, Map.of());
  }

  /** Reads on from a checkpoint; the pass of one batch. */
  static final class Pass {
    private final int partition;
    private final Map<String, Published> publishers;
    private long next;

    Pass(Checkpoint from) {
      partition = from.partition;
      publishers = new HashMap<>(from.publishers);
      next = from.next;
    }

    /** Moves past the reading; true when it is to be counted, and not sent again or unreadable. */
    boolean accept(Reading reading) {
      if (reading.offset() < next) {
        return false;
      }
      next = reading.offset() + 1;
      if (reading.event() == null) {
        return false;
      }
      String publisher = reading.event().publisher();
      Published last = publishers.get(publisher);
      boolean news = last == null || reading.event().sequence() > last.sequence();
      long sequence = news || last == null ? reading.event().sequence() : last.sequence();
      publishers.put(publisher, new Published(sequence, reading.offset()));
      forgetTheLongestSilent();
      return news;
    }

    /** By offset and not by clock, so that every replay forgets the same one. */
    private void forgetTheLongestSilent() {
      if (publishers.size() > PUBLISHERS_MAX) {
        publishers.entrySet().stream()
            .min(Comparator.comparingLong(e -> e.getValue().offset()))
            .ifPresent(e -> publishers.remove(e.getKey()));
      }
    }

    Checkpoint end() {
      return new Checkpoint(partition, next, publishers);
    }
  }
}
