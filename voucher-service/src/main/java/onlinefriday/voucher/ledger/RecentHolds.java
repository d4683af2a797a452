package onlinefriday.voucher.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds that this instance has just granted, most of which are confirmed here moments later. An
 * entry never changes, so one that is remembered is true.
 */
@Component
public final class RecentHolds {
  /** Some 10 MB. */
  private static final int HOLDS_MAX = 10_000;

  private final Ledger ledger;
  private final Cache<String, Entry> recent = Caffeine.newBuilder().maximumSize(HOLDS_MAX).build();

  public RecentHolds(Ledger ledger) {
    this.ledger = ledger;
  }

  public void granted(Entry entry) {
    if (entry.isHold()) {
      recent.put(entry.id(), entry);
    }
  }

  /** Any entry of this id, remembered or not. */
  public Optional<Entry> byId(String id) {
    Entry known = recent.getIfPresent(id);
    return known != null ? Optional.of(known) : ledger.byId(id);
  }
}
