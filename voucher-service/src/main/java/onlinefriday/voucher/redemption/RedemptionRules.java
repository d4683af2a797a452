package onlinefriday.voucher.redemption;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.terms.Seller;
import onlinefriday.voucher.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Whether the terms allow a code for an order at an instant. The order of the guards is part of the
 * contract: the earlier refusal wins.
 */
final class RedemptionRules {
  private RedemptionRules() {}

  /**
   * @return the first reason against it, or null
   */
  static @Nullable RefusalCode refusal(
      @Nullable Terms terms, @Nullable Seller seller, Order order, boolean revoked, Instant at) {
    if (terms == null) return RefusalCode.CODE_UNKNOWN;
    CampaignState campaign = terms.campaign();
    if (!published(terms)) return RefusalCode.CAMPAIGN_NOT_PUBLISHED;
    if (campaign.state() == CampaignState.State.PAUSED) return RefusalCode.CAMPAIGN_PAUSED;
    if (before(campaign, at)) return RefusalCode.WINDOW_NOT_OPEN;
    if (over(terms, at)) return RefusalCode.WINDOW_CLOSED;
    if (seller == null) return RefusalCode.MERCHANT_UNKNOWN;
    if (is(seller, MerchantState.State.SUSPENDED)) return RefusalCode.MERCHANT_SUSPENDED;
    if (!eligible(terms, seller)) return RefusalCode.MERCHANT_NOT_ELIGIBLE;
    if (unfiled(campaign, seller, at)) return RefusalCode.FILING_MISSING;
    if (!terms.isOpenIn(order.province(), at)) return RefusalCode.PROVINCE_NOT_ELIGIBLE;
    if (order.amount().vnd() < campaign.minAmount()) return RefusalCode.AMOUNT_BELOW_MINIMUM;
    if (revoked) return RefusalCode.CODE_REVOKED;
    return null;
  }

  /** A campaign is nobody's to use before its edition is published. */
  private static boolean published(Terms terms) {
    return terms.edition() != null
        && terms.edition().state() != EditionState.State.DRAFT
        && terms.campaign().window() != null;
  }

  private static boolean before(CampaignState campaign, Instant at) {
    return campaign.state() != CampaignState.State.ENDED
        && campaign.window() != null
        && at.isBefore(campaign.window().start());
  }

  private static boolean over(Terms terms, Instant at) {
    CampaignState campaign = terms.campaign();
    return campaign.state() == CampaignState.State.ENDED
        || campaign.window() == null
        || (terms.edition() != null && terms.edition().state() == EditionState.State.CLOSED)
        || !campaign.window().contains(at);
  }

  private static boolean eligible(Terms terms, Seller seller) {
    return is(seller, MerchantState.State.VERIFIED) && terms.isOpenTo(seller.id());
  }

  private static boolean is(Seller seller, MerchantState.State state) {
    return seller.state() == state;
  }

  private static boolean unfiled(CampaignState campaign, Seller seller, Instant at) {
    return campaign.requiresFiling() && !seller.hasFilingAt(at);
  }
}
