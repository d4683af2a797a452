package onlinefriday.voucher.redemption;

import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;

/**
 * What a partner asks to be redeemed.
 *
 * @param hold whether it is only to be kept for a while
 */
record RedeemRequest(
    Order order,
    String orderRef,
    PaymentMethod paymentMethod,
    boolean hold,
    String partnerId,
    String idempotencyKey) {}
