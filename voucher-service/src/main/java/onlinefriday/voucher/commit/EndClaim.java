package onlinefriday.voucher.commit;

import java.time.Instant;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;

/**
 * What a request that may end a redemption wants written.
 *
 * @param key what makes the request unique
 * @param body hash of what was asked
 */
public record EndClaim(Kind kind, Entry entry, String key, String body, Instant at) {
  /** That a hold is past its time; whoever sees it may say so. */
  public static EndClaim expiry(Entry hold, Instant now) {
    String id = End.idOf(hold.id(), Kind.EXPIRE);
    return new EndClaim(Kind.EXPIRE, hold, id, "", now);
  }
}
