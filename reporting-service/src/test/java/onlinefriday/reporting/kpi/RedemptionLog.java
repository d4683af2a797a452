package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.reporting.Redemption;
import org.jspecify.annotations.Nullable;

/**
 * A topic as relays that crash make it: each publisher's events in sequence, and after a crash
 * everything beyond its watermark once more.
 */
final class RedemptionLog {
  static final int PARTITIONS = 3;

  private static final int REDEMPTIONS = 60;
  private static final int PUBLISHERS = 3;
  private static final Instant OPENING = Instant.parse("2026-11-26T17:00:00Z");

  final List<List<Reading>> partitions = new ArrayList<>();

  /** Every event once. */
  final List<RedemptionEvent> facts = new ArrayList<>();

  private final Random random;

  RedemptionLog(Random random) {
    this.random = random;
    for (int p = 0; p < PARTITIONS; p++) {
      partitions.add(new ArrayList<>());
    }
    List<List<RedemptionEvent>> published = publish();
    int[] sent = new int[PUBLISHERS];
    while (!allSent(published, sent)) {
      int publisher = random.nextInt(PUBLISHERS);
      if (random.nextInt(15) == 0) {
        sent[publisher] -= random.nextInt(sent[publisher] + 1);
      } else if (sent[publisher] < published.get(publisher).size()) {
        append(published.get(publisher).get(sent[publisher]++));
      }
      if (random.nextInt(20) == 0) {
        append(random.nextInt(PARTITIONS), null);
      }
    }
  }

  private static boolean allSent(List<List<RedemptionEvent>> published, int[] sent) {
    for (int p = 0; p < PUBLISHERS; p++) {
      if (sent[p] < published.get(p).size()) {
        return false;
      }
    }
    return true;
  }

  private List<List<RedemptionEvent>> publish() {
    List<List<RedemptionEvent>> published = new ArrayList<>();
    for (int p = 0; p < PUBLISHERS; p++) {
      published.add(new ArrayList<>());
    }
    Map<Integer, Long> sequences = new HashMap<>();
    for (int i = 0; i < REDEMPTIONS; i++) {
      for (RedemptionEvent event : life(i)) {
        int p = random.nextInt(PUBLISHERS);
        long sequence = sequences.merge(p, 1L + random.nextInt(3), Long::sum);
        RedemptionEvent sent = Redemption.numbered(event, "voucher-" + p, sequence);
        facts.add(sent);
        published.get(p).add(sent);
      }
    }
    return published;
  }

  private List<RedemptionEvent> life(int number) {
    Redemption one =
        Redemption.of("r-" + number)
            .at(OPENING.plusSeconds(random.nextInt(3 * 3600)))
            .in(random.nextBoolean() ? "79" : "01")
            .by("shopper-" + random.nextInt(20))
            .worth(1 + random.nextInt(1_000_000));
    if (random.nextBoolean()) {
      one = one.onDelivery();
    }
    return switch (random.nextInt(6)) {
      case 0 -> List.of(one.confirmed());
      case 1 -> List.of(one.confirmed(), one.refunded());
      case 2 -> List.of(one.held(), one.confirmedFromHold());
      case 3 -> List.of(one.held(), one.confirmedFromHold(), one.refunded());
      case 4 -> List.of(one.held(), one.cancelled());
      default -> List.of(one.held(), one.expired());
    };
  }

  private void append(RedemptionEvent event) {
    append(Math.floorMod(event.redemptionId().hashCode(), PARTITIONS), event);
  }

  private void append(int partition, @Nullable RedemptionEvent event) {
    List<Reading> log = partitions.get(partition);
    log.add(new Reading(partition, log.size(), event));
  }
}
