package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a redemption went on or ended. Of those that share an {@link #id} one is written: whoever
 * inserts first has decided.
 *
 * @param entry what it ends
 * @param key of the request; of an expiry, which nobody asked for, its id
 * @param body hash of what was asked
 */
public record End(
    Kind kind, Entry entry, String key, String body, String publisher, long sequence, Instant at)
    implements Fact {

  /** What can happen to a hold, and to what is confirmed. */
  public enum Kind {
    CONFIRM("settle", Status.CONFIRMED, null),
    CANCEL("settle", Status.RELEASED, ReleaseReason.CANCELLED),
    EXPIRE("settle", Status.EXPIRED, null),
    REFUND("release", Status.RELEASED, ReleaseReason.REFUNDED);

    private final String place;
    private final Status status;
    private final @Nullable ReleaseReason reason;

    Kind(String place, Status status, @Nullable ReleaseReason reason) {
      this.place = place;
      this.status = status;
      this.reason = reason;
    }
  }

  @Override
  public Status status() {
    return kind.status;
  }

  /** Null for what was not released. */
  public @Nullable ReleaseReason reason() {
    return kind.reason;
  }

  /** A hold is settled once, a redemption is released once. */
  public String id() {
    return idOf(entry.id(), kind);
  }

  /** The id of a redemption's end of this kind. */
  public static String idOf(String redemptionId, Kind kind) {
    return redemptionId + "#" + kind.place;
  }

  /** Whether what the redemption took is free again. */
  public boolean givesBack() {
    return kind != Kind.CONFIRM;
  }
}
