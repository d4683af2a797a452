package onlinefriday.voucher.commit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.ledger.LedgerKeys;

/** Claims of shoppers, of which only what matters is said. */
final class Claims {
  static final long DISCOUNT = 1_000;
  static final Instant AT = Instant.parse("2026-11-27T00:00:00Z");
  private static final byte[] KEY = "a key of an edition".getBytes(StandardCharsets.UTF_8);

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
    return new Claim(
        campaign,
        KEY,
        campaign.code() == null ? order : campaign.code(),
        campaign.codeKind() == CodeKind.UNIQUE,
        partner,
        shopper,
        LedgerKeys.key(partner, shopper, key),
        LedgerKeys.digest(campaign.id() + "/" + order + "/" + discount + "/" + hold),
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
}
