package onlinefriday.bench.voucher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import onlinefriday.bench.load.Load;
import onlinefriday.bench.load.Tally;

/**
 * The contestants take turns in slices of a second, so that whatever drifts on the machine hits all
 * of them alike.
 */
record Rounds(Line line) {
  private static final Duration SLICE = Duration.ofSeconds(1);
  private static final Duration SLICE_WARM_UP = Duration.ofMillis(300);

  /** What one has left to do in the background should not be the next one's burden. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final int OPEN_LOOP_CONNECTIONS_MAX = 256;
  private static final double OPEN_LOOP_SHARE = 0.5;

  /** Everybody's code gets compiled; who has a process of its own gets what others share. */
  void warmUp(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      for (Entrant entrant : line.entrants()) {
        boolean alone = entrant == Entrant.LOADED || entrant == Entrant.NO_OP;
        contestant(entrant).slice(SLICE_WARM_UP, alone ? SLICE.multipliedBy(2) : SLICE);
      }
    }
  }

  Map<Entrant, Result> run(int count) throws Exception {
    Map<Entrant, OptionalLong> before = new EnumMap<>(Entrant.class);
    for (Entrant entrant : line.entrants()) {
      before.put(entrant, contestant(entrant).recorded());
    }
    Map<Entrant, Tally> tallies = new EnumMap<>(Entrant.class);
    Map<Entrant, Duration> cpu = new EnumMap<>(Entrant.class);
    for (int round = 0; round < count; round++) {
      for (Entrant entrant : line.entrants()) {
        Duration from = contestant(entrant).cpu();
        tallies.merge(entrant, contestant(entrant).slice(SLICE_WARM_UP, SLICE), Tally::plus);
        Thread.sleep(PAUSE);
        cpu.merge(entrant, contestant(entrant).cpu().minus(from), Duration::plus);
      }
    }
    Map<Entrant, Result> results = new EnumMap<>(Entrant.class);
    for (var entry : tallies.entrySet()) {
      Entrant entrant = entry.getKey();
      OptionalLong grown = grown(entrant, before.getOrDefault(entrant, OptionalLong.empty()));
      Duration used = cpu.getOrDefault(entrant, Duration.ZERO);
      results.put(entrant, new Result(entry.getValue(), used, grown));
    }
    return results;
  }

  private OptionalLong grown(Entrant entrant, OptionalLong before) throws Exception {
    OptionalLong after = contestant(entrant).recorded();
    return before.isPresent() && after.isPresent()
        ? OptionalLong.of(after.getAsLong() - before.getAsLong())
        : OptionalLong.empty();
  }

  /** Latencies at half the greatest rate, of those who can be asked so. */
  Map<Entrant, Paced> atFixedRate(Map<Entrant, Result> greatest, int seconds) throws Exception {
    Map<Entrant, Paced> paced = new EnumMap<>(Entrant.class);
    for (Entrant entrant : greatest.keySet()) {
      var target = contestant(entrant).target();
      if (target != null && entrant.ordinal() <= Entrant.UNLIMITED_SHOPPERS.ordinal()) {
        double rate = Math.floor(greatest.get(entrant).tally().rate() * OPEN_LOOP_SHARE);
        Tally tally =
            Load.openLoop(
                target, OPEN_LOOP_CONNECTIONS_MAX, rate, SLICE, Duration.ofSeconds(seconds));
        paced.put(entrant, new Paced(rate, tally));
        Thread.sleep(PAUSE);
      }
    }
    return paced;
  }

  private Contestant contestant(Entrant entrant) {
    return line.of(entrant).orElseThrow();
  }
}
