package onlinefriday.voucher.commit;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.commit.Attempt.Place;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.quota.Allocations;
import onlinefriday.voucher.quota.PoolLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a request that passed the rules wants written.
 *
 * @param editionKey the secret its id is hashed with
 * @param code canonical
 * @param singleUse whether the code itself is scarce
 * @param shopper their pseudonym in this edition
 * @param sameShopper whether an entry of any edition is of the one who asks; may have to read that
 *     edition's key, and throw {@link com.mongodb.MongoException}
 * @param body hash of what was sent but the shopper
 * @param expiresAt until when it is held; null to redeem at once
 */
public record Claim(
    CampaignState campaign,
    byte[] editionKey,
    String code,
    boolean singleUse,
    String partnerId,
    String shopper,
    Predicate<Entry> sameShopper,
    String key,
    String body,
    String orderRef,
    String merchantId,
    String province,
    PaymentMethod paymentMethod,
    long amount,
    long discount,
    long vietnameseGoodsAmount,
    Instant at,
    @Nullable Instant expiresAt) {

  /** How many turns a shopper has, or null without limit. */
  @Nullable Integer turns() {
    return singleUse ? null : campaign.limits().perShopper();
  }

  /** What is scarce: the code, the shopper's turn, or, when neither is, the order. */
  String scarce(int slot) {
    if (singleUse) {
      return LedgerKeys.code(editionKey, campaign.id(), code);
    }
    return turns() == null
        ? LedgerKeys.unlimited(editionKey, campaign.id(), shopper, partnerId, orderRef)
        : LedgerKeys.turn(editionKey, campaign.id(), shopper, slot);
  }

  String orderClaim() {
    return LedgerKeys.orderClaim(partnerId, orderRef, campaign.id());
  }

  /** What it comes to when an entry has its key: the first answer again, or a key used twice. */
  Outcome answeredBy(Entry first) {
    boolean same =
        first.body().equals(body) && (first.shopper().equals(shopper) || sameShopper.test(first));
    return same ? new Outcome.Redeemed(first, true) : new Outcome.KeyReused();
  }

  /** Where its unit may come from, in this order; none when nothing limits the campaign. */
  List<PoolLimits> pools() {
    return Allocations.openTo(campaign, partnerId, at);
  }

  /** What it is counted under where nothing limits the campaign. */
  String uncounted() {
    return Allocations.poolOf(campaign, partnerId);
  }

  Entry entry(Place place, String pool, String publisher, long sequence) {
    return new Entry(
        LedgerKeys.id(scarce(place.slot()), place.generation()),
        LedgerKeys.order(orderClaim(), place.orderGeneration()),
        key,
        body,
        publisher,
        sequence,
        at,
        campaign.editionId(),
        campaign.id(),
        pool,
        code,
        partnerId,
        orderRef,
        shopper,
        place.slot(),
        merchantId,
        province,
        paymentMethod,
        amount,
        discount,
        vietnameseGoodsAmount,
        expiresAt);
  }
}
