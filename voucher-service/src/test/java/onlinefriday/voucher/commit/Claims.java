package onlinefriday.voucher.commit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.ledger.LedgerKeys;

/**
 * Claims of shoppers, of which only what matters is said. Each campaign is of an edition of its
 * own.
 */
final class Claims {
  static final long DISCOUNT = 1_000;
  static final Instant AT = Instant.parse("2026-11-27T00:00:00Z");

  private Claims() {}

  static Claim claim(Campaign campaign, String shopper, String order, String key) {
    return claim(campaign.state(), shopper, order, key, DISCOUNT);
  }

  static Claim claim(
      CampaignState campaign, String shopper, String order, String key, long discount) {
    return claim(campaign, "shopee", shopper, order, key, discount, AT, false);
  }

  static Claim hold(Campaign campaign, String shopper, String order, String key, Instant at) {
    return claim(campaign.state(), "shopee", shopper, order, key, DISCOUNT, at, true);
  }

  static Claim claim(
      CampaignState campaign,
      String partner,
      String shopper,
      String order,
      String key,
      long discount,
      Instant at,
      boolean hold) {
    String code = campaign.code() == null ? order : campaign.code();
    return new Claim(
        campaign,
        campaign.id().getBytes(StandardCharsets.UTF_8),
        code,
        campaign.codeKind() == CodeKind.UNIQUE,
        partner,
        pseudonym(shopper, campaign.id()),
        entry -> entry.shopper().equals(pseudonym(shopper, entry.campaignId())),
        LedgerKeys.key(partner, key),
        LedgerKeys.digest(code + "/" + order + "/" + discount + "/" + hold),
        order,
        "m-1001",
        "79",
        PaymentMethod.CASHLESS,
        10 * discount,
        discount,
        0,
        at,
        hold ? at.plusSeconds(campaign.holdSeconds()) : null);
  }

  private static String pseudonym(String shopper, String campaignId) {
    return shopper + "@" + campaignId;
  }

  /** The same request, when its code has passed to another campaign of another edition. */
  static Claim passedTo(CampaignState campaign, Claim asked) {
    String shopper = asked.shopper().substring(0, asked.shopper().lastIndexOf('@'));
    return new Claim(
        campaign,
        campaign.id().getBytes(StandardCharsets.UTF_8),
        asked.code(),
        campaign.codeKind() == CodeKind.UNIQUE,
        asked.partnerId(),
        pseudonym(shopper, campaign.id()),
        asked.sameShopper(),
        asked.key(),
        asked.body(),
        asked.orderRef(),
        asked.merchantId(),
        asked.province(),
        asked.paymentMethod(),
        asked.amount(),
        asked.discount(),
        asked.vietnameseGoodsAmount(),
        asked.at(),
        asked.expiresAt());
  }
}
