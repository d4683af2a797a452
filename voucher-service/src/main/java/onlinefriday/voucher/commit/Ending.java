package onlinefriday.voucher.commit;

import java.time.Instant;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** The wish to write an end, on its way through a group. */
final class Ending implements Work {
  private final EndClaim claim;
  private final @Nullable String traceParent;
  private final Pending<EndOutcome> pending = new Pending<>();

  Ending(EndClaim claim, @Nullable String traceParent) {
    this.claim = claim;
    this.traceParent = traceParent;
  }

  /** That a hold is past its time, which nobody asks for. */
  static Ending expiry(Entry hold, Instant now) {
    return new Ending(EndClaim.expiry(hold, now), null);
  }

  EndClaim claim() {
    return claim;
  }

  @Nullable String traceParent() {
    return traceParent;
  }

  End end(String publisher, long sequence) {
    return new End(
        claim.kind(), claim.entry(), claim.key(), claim.body(), publisher, sequence, claim.at());
  }

  @Override
  public Pending<EndOutcome> pending() {
    return pending;
  }

  @Override
  public void unavailable() {
    pending.end(new EndOutcome.Unavailable());
  }
}
