package onlinefriday.voucher.reconciliation;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Redemption.Status;
import onlinefriday.voucher.ledger.ReleaseReason;
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
    @Nullable ReleaseReason reason,
    boolean fromHold,
    @Nullable Instant grantedAt) {

  static FactLine of(Fact fact) {
    Entry entry = fact.entry();
    End end = fact instanceof End ended ? ended : null;
    return new FactLine(
        fact.status(),
        entry.id(),
        fact.at(),
        entry.campaignId(),
        entry.code(),
        entry.merchantId(),
        entry.orderRef(),
        entry.province(),
        entry.paymentMethod(),
        entry.amount(),
        entry.discount(),
        entry.amount() - entry.discount(),
        end == null ? null : end.reason(),
        entry.isHold(),
        end == null ? null : entry.at());
  }
}
