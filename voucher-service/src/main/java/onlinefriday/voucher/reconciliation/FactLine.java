package onlinefriday.voucher.reconciliation;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.jspecify.annotations.Nullable;

/**
 * One fact as partners read it. The order of the fields is part of what the digest is made over.
 *
 * @param type what happened
 * @param id of the redemption it happened to
 * @param at when it happened; what lapsed, when that was written
 * @param reason of a release
 * @param fromHold whether it was granted as a hold
 * @param grantedAt of an end: when the redemption was granted, perhaps on an earlier day
 */
record FactLine(
    Status type,
    String id,
    Instant at,
    String campaignId,
    String code,
    String merchantId,
    String orderRef,
    String province,
    PaymentMethod paymentMethod,
    long amount,
    long discount,
    long payable,
    @Nullable Reason reason,
    boolean fromHold,
    @Nullable Instant grantedAt) {

  /** Why something was released: a hold given up, or an order paid back. */
  enum Reason {
    CANCELLED,
    REFUNDED
  }

  static FactLine of(Fact fact) {
    return switch (fact) {
      case Entry entry ->
          of(entry, entry.isHold() ? Status.HELD : Status.CONFIRMED, entry.at(), null, null);
      case End end ->
          switch (end.kind()) {
            case CONFIRM -> of(end, Status.CONFIRMED, null);
            case CANCEL -> of(end, Status.RELEASED, Reason.CANCELLED);
            case REFUND -> of(end, Status.RELEASED, Reason.REFUNDED);
            case EXPIRE -> of(end, Status.EXPIRED, null);
          };
    };
  }

  private static FactLine of(End end, Status type, @Nullable Reason reason) {
    return of(end.entry(), type, end.at(), reason, end.entry().at());
  }

  private static FactLine of(
      Entry entry, Status type, Instant at, @Nullable Reason reason, @Nullable Instant grantedAt) {
    return new FactLine(
        type,
        entry.id(),
        at,
        entry.campaignId(),
        entry.code(),
        entry.merchantId(),
        entry.orderRef(),
        entry.province(),
        entry.paymentMethod(),
        entry.amount(),
        entry.discount(),
        entry.amount() - entry.discount(),
        reason,
        entry.isHold(),
        grantedAt);
  }
}
