package onlinefriday.voucher.commit;

import java.time.Instant;
import java.util.Objects;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.LedgerKeys;
import org.jspecify.annotations.Nullable;

/**
 * What a request that passed the rules wants written.
 *
 * @param editionKey the secret its id is hashed with
 * @param perShopper how many turns a shopper has, or null without limit
 */
public record Claim(
    CampaignState campaign,
    byte[] editionKey,
    @Nullable Integer perShopper,
    String partnerId,
    String shopper,
    String key,
    String body,
    String orderRef,
    String merchantId,
    String province,
    PaymentMethod paymentMethod,
    long amount,
    long discount,
    long vietnameseGoodsAmount,
    Instant at) {
  /** Until redemptions can end, everything is claimed for the first time. */
  private static final int FIRST = 0;

  /** The id of the turn, or of the order where turns are not limited. */
  String id(int slot) {
    return perShopper == null
        ? LedgerKeys.orderId(editionKey, campaign.id(), shopper, partnerId, orderRef, FIRST)
        : LedgerKeys.slotId(editionKey, campaign.id(), shopper, slot, FIRST);
  }

  String order() {
    return LedgerKeys.order(partnerId, orderRef, campaign.id(), shopper, FIRST);
  }

  Entry entry(int slot, String publisher, long sequence) {
    return new Entry(
        id(slot),
        order(),
        key,
        body,
        publisher,
        sequence,
        at,
        campaign.editionId(),
        campaign.id(),
        Objects.requireNonNullElse(campaign.code(), ""),
        partnerId,
        orderRef,
        shopper,
        slot,
        merchantId,
        province,
        paymentMethod,
        amount,
        discount,
        vietnameseGoodsAmount);
  }
}
