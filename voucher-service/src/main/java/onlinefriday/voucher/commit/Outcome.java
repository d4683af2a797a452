package onlinefriday.voucher.commit;

import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** How a redemption ended. */
public sealed interface Outcome {
  /**
   * It is in the ledger.
   *
   * @param replayed whether an earlier request with the same key put it there; of what {@link
   *     GroupCommit} answers, one with the same body
   */
  record Redeemed(Entry entry, boolean replayed) implements Outcome {}

  /**
   * It took nothing and is judged anew when it comes again.
   *
   * @param redemptionId of the redemption that stands in its way, where there is one
   */
  record Refused(RefusalCode code, @Nullable String redemptionId) implements Outcome {}

  /** The key was used before with another body. */
  record KeyReused() implements Outcome {}

  /** The same request is still being answered. */
  record InFlight() implements Outcome {}

  /** Too many are waiting, or the store is away. It may have been redeemed: the same key tells. */
  record Unavailable() implements Outcome {}
}
