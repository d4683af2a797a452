package onlinefriday.voucher.commit;

import onlinefriday.voucher.ledger.End;

/** How the wish to write an end ended. */
public sealed interface EndOutcome {
  /** It is in the ledger. */
  record Written(End end) implements EndOutcome {}

  /** Another end came first, or the key was used before: to be judged anew. */
  record Overtaken() implements EndOutcome {}

  /** Too many are waiting, or the store is away. It may have been written: the same key tells. */
  record Unavailable() implements EndOutcome {}
}
