package onlinefriday.voucher.terms;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.money.BasisPoints;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its edition, as far as this instance has heard of them.
 *
 * @param edition null until it has been heard of
 */
public record Terms(CampaignState campaign, @Nullable EditionState edition) {
  /**
   * The legal cap on a discount: all of the amount inside a concentrated programme and for a
   * merchant that is exempt, else half.
   */
  BasisPoints legalCap(@Nullable Seller seller, Instant at) {
    boolean concentrated = edition != null && edition.concentrated();
    boolean exempt = seller != null && seller.isExemptFromCapAt(at);
    return concentrated || exempt ? BasisPoints.ALL : BasisPoints.HALF;
  }

  /** Slots a shopper has, or null when a shopper is not limited. */
  public @Nullable Integer perShopper() {
    return campaign.limits().perShopper();
  }

  public boolean isOpenTo(String merchantId) {
    return campaign.merchants() == null || campaign.merchants().contains(merchantId);
  }

  public boolean isOpenIn(String province) {
    return campaign.provinces() == null || campaign.provinces().contains(province);
  }
}
