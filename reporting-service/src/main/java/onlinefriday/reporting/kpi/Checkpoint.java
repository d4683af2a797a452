package onlinefriday.reporting.kpi;

import java.util.Map;
import onlinefriday.defaults.fact.Publishers;
import onlinefriday.defaults.fact.Publishers.Published;

/**
 * Where a partition is read on after a restart. What it holds follows from the records before
 * {@code next} alone, so that a replay, however cut, accepts and drops the same records.
 *
 * @param next offset of the first record not behind it
 * @param publishers what each had published before {@code next}
 */
public record Checkpoint(int partition, long next, Map<String, Published> publishers) {
  public Checkpoint {
    publishers = Map.copyOf(publishers);
  }

  static Checkpoint start(int partition) {
    return new Checkpoint(partition, 0, Map.of());
  }

  /** Reads on from a checkpoint; the pass of one batch. */
  static final class Pass {
    private final int partition;
    private final Publishers publishers;
    private long next;

    Pass(Checkpoint from) {
      partition = from.partition;
      publishers = new Publishers(from.publishers);
      next = from.next;
    }

    /** Moves past the reading; true when it is to be counted, and not sent again or unreadable. */
    boolean accept(Reading reading) {
      if (reading.offset() < next) {
        return false;
      }
      next = reading.offset() + 1;
      return reading.event() != null
          && publishers.isNews(
              reading.event().publisher(), reading.event().sequence(), reading.offset());
    }

    Checkpoint end() {
      return new Checkpoint(partition, next, publishers.known());
    }
  }
}
