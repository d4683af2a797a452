package onlinefriday.voucher.redemption;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.Entry;

/**
 * A redemption as callers see it.
 *
 * @param payable what is left of the amount after the discount, đồng
 */
record RedemptionView(
    String id,
    String status,
    String campaignId,
    String code,
    String merchantId,
    String orderRef,
    String province,
    PaymentMethod paymentMethod,
    long amount,
    long discount,
    long payable,
    long vietnameseGoodsAmount,
    Instant at) {

  /** Until redemptions can end, everything in the ledger is confirmed. */
  private static final String CONFIRMED = "CONFIRMED";

  static RedemptionView of(Entry entry) {
    return new RedemptionView(
        entry.id(),
        CONFIRMED,
        entry.campaignId(),
        entry.code(),
        entry.merchantId(),
        entry.orderRef(),
        entry.province(),
        entry.paymentMethod(),
        entry.amount(),
        entry.discount(),
        entry.amount() - entry.discount(),
        entry.vietnameseGoodsAmount(),
        entry.at());
  }
}
