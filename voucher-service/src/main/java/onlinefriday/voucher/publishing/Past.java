package onlinefriday.voucher.publishing;

import java.util.Map;
import java.util.TreeMap;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.publishing.Publishers.Registration;

/**
 * What an instance's closed publishers have written, in one sum.
 *
 * @param through the epoch of the last of them; those of later ones are not in it
 */
public record Past(String instance, long through, Map<String, Count> byPool) {
  static Past none(String instance) {
    return new Past(instance, 0, Map.of());
  }

  /** With a closed publisher, whose counters change no more. */
  Past with(Registration next) {
    Map<String, Count> sums = new TreeMap<>(byPool);
    next.counts().byPool().forEach((pool, count) -> sums.merge(pool, count, Count::plus));
    return new Past(instance, next.epoch(), sums);
  }

  boolean holds(Registration publisher) {
    return publisher.instance().equals(instance) && publisher.epoch() <= through;
  }

  public Count of(String pool) {
    return byPool.getOrDefault(pool, Count.ZERO);
  }
}
