package onlinefriday.voucher;

import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;

/** Whose a campaign is, and whom else its figures concern. */
public final class CampaignRights {
  private CampaignRights() {}

  /** Whether the caller acts for its owner; the ministry acts by the operator. */
  public static boolean owns(Caller caller, CampaignState campaign) {
    Owner owner = campaign.owner();
    return switch (owner.kind()) {
      case MINISTRY -> caller.is(Role.NATIONAL_OPERATOR);
      case PROVINCE -> caller.is(Role.PROVINCE_OFFICER) && isOf(owner, caller.province());
      case PLATFORM -> isOf(owner, caller.partnerId());
      case MERCHANT -> caller.is(Role.MERCHANT) && isOf(owner, caller.merchantId());
    };
  }

  /** Who may know how much of it is used and left. */
  public static boolean maySeeUsage(Caller caller, CampaignState campaign) {
    return caller.is(Role.NATIONAL_OPERATOR, Role.AUDITOR)
        || owns(caller, campaign)
        || caller.partnerId() != null && takesPart(caller.partnerId(), campaign);
  }

  /** Whether a share is kept for the partner, or it may have codes made. */
  private static boolean takesPart(String partnerId, CampaignState campaign) {
    return campaign.allocations().stream().anyMatch(one -> one.partnerId().equals(partnerId))
        || campaign.issuer(partnerId).isPresent();
  }

  private static boolean isOf(Owner owner, @Nullable String id) {
    return owner.id() != null && owner.id().equals(id);
  }
}
