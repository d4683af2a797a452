package onlinefriday.voucher.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what has become of it.
 *
 * @param settle how a hold was settled, if it was
 * @param release how what was confirmed was released, if it was
 */
public record Redemption(Entry entry, @Nullable End settle, @Nullable End release) {
  /** Where a redemption stands. */
  public enum Status {
    HELD,
    CONFIRMED,
    RELEASED,
    EXPIRED
  }

  /** By the clock: a hold past its time has expired, whether or not anybody has written so. */
  public Status status(Instant now) {
    if (release != null) {
      return release.status();
    }
    if (settle != null) {
      return settle.status();
    }
    return lapsed(now) ? Status.EXPIRED : entry.status();
  }

  /** Whether its end is in the ledger, so that what it took may be taken again. */
  public boolean ended() {
    return release != null || (settle != null && settle.givesBack());
  }

  /** Whether it is over by the clock alone: somebody has to write so before it is taken again. */
  public boolean lapsed(Instant now) {
    return settle == null && entry.expiresAt() != null && !now.isBefore(entry.expiresAt());
  }
}
