package onlinefriday.voucher.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Fact;

/**
 * Counters that grow in place: written for each group, read some times a second. What is read is of
 * one moment, so that whoever goes on from its last sequence counts nothing twice.
 */
final class Tally {
  private final Map<String, Count> byPool = new HashMap<>();
  private long through;

  synchronized void add(List<Fact> facts) {
    for (Fact fact : facts) {
      byPool.merge(fact.entry().pool(), Count.of(fact), Count::plus);
      through = Math.max(through, fact.sequence());
    }
  }

  synchronized Counts counts() {
    return new Counts(through, Map.copyOf(byPool));
  }
}
