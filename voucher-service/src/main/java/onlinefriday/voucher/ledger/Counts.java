package onlinefriday.voucher.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a publisher's facts come to, by pool.
 *
 * @param through the last sequence that is counted
 */
public record Counts(long through, Map<String, Count> byPool) {
  public static final Counts NONE = new Counts(0, Map.of());
  private static final int PAGE_FACTS = 5_000;

  public Counts plus(Iterable<? extends Fact> facts) {
    Map<String, Count> sums = new TreeMap<>(byPool);
    long last = through;
    for (Fact fact : facts) {
      sums.merge(fact.entry().pool(), Count.of(fact), Count::plus);
      last = Math.max(last, fact.sequence());
    }
    return new Counts(last, sums);
  }

  public Count of(String pool) {
    return byPool.getOrDefault(pool, Count.ZERO);
  }

  /** These and everything the publisher has written since. */
  public Counts upToDate(Ledger ledger, String publisher) {
    Counts counts = this;
    while (true) {
      var page = ledger.after(publisher, counts.through, PAGE_FACTS);
      counts = counts.plus(page);
      if (page.size() < PAGE_FACTS) {
        return counts;
      }
    }
  }
}
