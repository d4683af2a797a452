package onlinefriday.voucher.redemption;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.jspecify.annotations.Nullable;

/**
 * A redemption as callers see it.
 *
 * @param payable what is left of the amount after the discount, đồng
 * @param expiresAt until when a hold can be confirmed; absent for what was redeemed at once
 */
public record RedemptionView(
    String id,
    Status status,
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
    Instant at,
    @Nullable Instant expiresAt) {

  /** As it was granted: what the first answer said, whatever happened since. */
  public static RedemptionView granted(Entry entry) {
    return of(entry, entry.status());
  }

  public static RedemptionView of(Entry entry, Status status) {
    return new RedemptionView(
        entry.id(),
        status,
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
        entry.at(),
        entry.expiresAt());
  }
}
