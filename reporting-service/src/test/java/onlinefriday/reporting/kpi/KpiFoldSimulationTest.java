package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import org.junit.jupiter.api.Test;

/**
 * Two consumers over one store, each crashing between any two writes, with batches cut anywhere and
 * events sent again: what comes out is the plain sum. A failure names its seed; {@code
 * -Dsimulation.seed=} runs it alone.
 */
class KpiFoldSimulationTest {
  private static final int RUNS = 400;

  @Test
  void everyEventIsCountedOnce() {
    String given = System.getProperty("simulation.seed");
    if (given != null) {
      new Run(Long.parseLong(given)).check();
      return;
    }
    long first = new Random().nextLong();
    for (long seed = first; seed < first + RUNS; seed++) {
      new Run(seed).check();
    }
  }

  private static final class Crash extends RuntimeException {}

  private static final class Run {
    private final long seed;
    private final Random random;
    private final RedemptionLog log;
    private final InMemoryKpiStore store = new InMemoryKpiStore(this::betweenSteps);
    private final List<Consumer> consumers = new ArrayList<>();
    private int nested;

    Run(long seed) {
      this.seed = seed;
      random = new Random(seed);
      log = new RedemptionLog(random);
      consumers.add(new Consumer());
      consumers.add(new Consumer());
    }

    void check() {
      while (!consumers.stream().allMatch(Consumer::atTheEnd)) {
        consumers.get(random.nextInt(consumers.size())).step();
      }
      for (Consumer consumer : consumers) {
        assertThat(sums(consumer.board)).as("seed %d, a live board", seed).isEqualTo(expected());
      }
      FigureBoard fresh = new FigureBoard();
      KpiFold.resume(store, fresh::show);
      assertThat(sums(fresh)).as("seed %d, the store", seed).isEqualTo(expected());
    }

    private void betweenSteps() {
      int chance = random.nextInt(12);
      if (chance == 0) {
        throw new Crash();
      }
      if (chance == 1 && nested < 3) {
        nested++;
        consumers.get(random.nextInt(consumers.size())).step();
        nested--;
      }
    }

    private Map<BucketKey, String> expected() {
      Map<BucketKey, List<RedemptionEvent>> byKey =
          log.facts.stream().collect(Collectors.groupingBy(BucketKey::of));
      Map<BucketKey, String> sums = new HashMap<>();
      byKey.forEach(
          (key, events) -> {
            var sum = events.stream().map(Counters::of).reduce(Counters.ZERO, Counters::plus);
            long shoppers =
                events.stream()
                    .filter(e -> e.type() == Type.CONFIRMED)
                    .map(RedemptionEvent::shopper)
                    .distinct()
                    .count();
            sums.put(key, sum + " of " + shoppers);
          });
      return sums;
    }

    private static Map<BucketKey, String> sums(FigureBoard board) {
      return board
          .cells(null)
          .collect(
              Collectors.toMap(
                  FigureBoard.Cell::key, c -> c.counters() + " of " + c.shoppers().estimate()));
    }

    /** One process: it loses what it had in memory whenever it crashes. */
    private final class Consumer {
      private FigureBoard board = new FigureBoard();
      private KpiFold fold = KpiFold.resume(store, board::show);
      private long[] position = new long[RedemptionLog.PARTITIONS];
      private boolean busy;

      void step() {
        if (busy) {
          return;
        }
        busy = true;
        try {
          fold.fold(nextBatch());
        } catch (Crash e) {
          board = new FigureBoard();
          fold = KpiFold.resume(store, board::show);
          for (int p = 0; p < position.length; p++) {
            position[p] = fold.next(p);
          }
        } finally {
          busy = false;
        }
      }

      private List<Reading> nextBatch() {
        List<Reading> batch = new ArrayList<>();
        for (int p = 0; p < position.length; p++) {
          List<Reading> all = log.partitions.get(p);
          int from = (int) position[p];
          int to = Math.min(all.size(), from + random.nextInt(8));
          batch.addAll(all.subList(from, to));
          position[p] = to;
        }
        return batch;
      }

      boolean atTheEnd() {
        for (int p = 0; p < position.length; p++) {
          if (fold.next(p) < log.partitions.get(p).size()) {
            return false;
          }
        }
        return true;
      }
    }
  }
}
