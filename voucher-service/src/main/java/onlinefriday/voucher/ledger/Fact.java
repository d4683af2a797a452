package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.voucher.ledger.Redemption.Status;

/** One line of the ledger: a redemption or hold was granted, or it ended. */
public sealed interface Fact permits Entry, End {
  /** Who wrote it: instance and epoch. */
  String publisher();

  /** Grows with each fact of its publisher. */
  long sequence();

  /** When it happened, to the millisecond. */
  Instant at();

  /** The redemption it is about. */
  Entry entry();

  /** Where it puts the redemption. */
  Status status();

  default boolean isSameWriteAs(Fact other) {
    return sequence() == other.sequence() && publisher().equals(other.publisher());
  }
}
