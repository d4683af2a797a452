package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;

/**
 * A redemption as the ledger keeps it.
 *
 * @param id a keyed hash of what it claims, with a generation; public
 * @param order what makes an order unique in a campaign
 * @param key what makes a request unique: partner, shopper and idempotency key
 * @param body hash of what was asked, to tell a replay from a key used again
 * @param publisher who wrote it
 * @param sequence grows with each entry of its publisher
 * @param shopper the full pseudonym
 * @param slot which of the shopper's turns it takes; 0 when these are not limited
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
    long vietnameseGoodsAmount) {

  public boolean isSameWriteAs(Entry other) {
    return sequence == other.sequence && publisher.equals(other.publisher);
  }
}
