package onlinefriday.voucher.receipt;

import java.time.Instant;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.ledger.Redemption.Status;

/**
 * What a receipt says. It names no shopper.
 *
 * @param discount what the programme grants, đồng
 * @param status where the redemption stood at {@code issuedAt}
 * @param at when it was granted
 */
record Receipt(
    String id,
    String campaignId,
    String merchantId,
    String orderRef,
    long amount,
    long discount,
    long payable,
    Status status,
    Instant at,
    Instant issuedAt) {

  static Receipt of(Redemption redemption, Instant now) {
    Entry entry = redemption.entry();
    return new Receipt(
        entry.id(),
        entry.campaignId(),
        entry.merchantId(),
        entry.orderRef(),
        entry.amount(),
        entry.discount(),
        entry.amount() - entry.discount(),
        redemption.status(now),
        entry.at(),
        now);
  }
}
