package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.jspecify.annotations.Nullable;

/**
 * A redemption or a hold as the ledger keeps it.
 *
 * @param id a keyed hash of what it claims, with a generation; public
 * @param order what makes a partner's order unique in a campaign, with a generation
 * @param key what makes a request unique: partner and idempotency key
 * @param body hash of what was sent but the shopper, to tell a replay from a key used again
 * @param pool where its unit and its discount were taken from
 * @param shopper the full pseudonym
 * @param slot which of the shopper's turns it takes; 0 when these are not limited
 * @param expiresAt until when a hold can be confirmed; null for what was redeemed at once
 */
public record Entry(
    String id,
    String order,
    String key,
    String body,
    String publisher,
    long sequence,
    Instant at,
    String editionId,
    String campaignId,
    String pool,
    String code,
    String partnerId,
    String orderRef,
    String shopper,
    int slot,
    String merchantId,
    String province,
    PaymentMethod paymentMethod,
    long amount,
    long discount,
    long vietnameseGoodsAmount,
    @Nullable Instant expiresAt)
    implements Fact {

  @Override
  public Entry entry() {
    return this;
  }

  @Override
  public Status status() {
    return isHold() ? Status.HELD : Status.CONFIRMED;
  }

  public boolean isHold() {
    return expiresAt != null;
  }
}
