package onlinefriday.voucher.terms;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.money.BasisPoints;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its edition, as far as this instance has heard of them.
 *
 * @param edition null until it has been heard of
 */
public record Terms(CampaignState campaign, @Nullable EditionState edition) {
  /**
   * The legal cap on a discount: all of the amount inside a programme that is concentrated where
   * the campaign is held, and for a merchant that is exempt; else half.
   */
  BasisPoints legalCap(@Nullable Seller seller, Instant at) {
    boolean exempt = seller != null && seller.isExemptFromCapAt(at);
    return exempt || isConcentrated(at) ? BasisPoints.ALL : BasisPoints.HALF;
  }

  /** Slots a shopper has, or null when a shopper is not limited. */
  public @Nullable Integer perShopper() {
    return campaign.limits().perShopper();
  }

  public boolean isOpenTo(String merchantId) {
    return campaign.merchants() == null || campaign.merchants().contains(merchantId);
  }

  public boolean isOpenIn(String province, Instant at) {
    List<String> held = campaign.heldIn();
    return held == null || Provinces.registry().isAmong(held, begins(at), province, at);
  }

  private boolean isConcentrated(Instant at) {
    return edition != null
        && edition.concentrated()
        && edition.isConcentratedIn(campaign.heldIn(), VietnamTime.dateOf(begins(at)));
  }

  /** The instant as of which its provinces are named. */
  private Instant begins(Instant at) {
    return campaign.window() == null ? at : campaign.window().start();
  }
}
