package onlinefriday.merchant.deal;

import java.util.Optional;
import onlinefriday.merchant.item.FiledItem;

/**
 * How much less something costs than before.
 *
 * @param saving in đồng, more than 0
 * @param bps of the reference price, never rounded up
 */
record PriceCut(long saving, int bps) {
  private static final int WHOLE_BPS = 10_000;

  /** Empty when a price is not stated, or nothing is saved. */
  static Optional<PriceCut> of(FiledItem item) {
    Long before = item.referencePrice();
    Long now = item.promotionalPrice();
    if (before == null || now == null || before <= 0 || now < 0 || now >= before) {
      return Optional.empty();
    }
    long saving = before - now;
    return Optional.of(new PriceCut(saving, (int) (saving * WHOLE_BPS / before)));
  }
}
