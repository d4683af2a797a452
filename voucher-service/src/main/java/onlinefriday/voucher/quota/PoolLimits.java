package onlinefriday.voucher.quota;

import onlinefriday.contracts.event.CampaignState;
import org.jspecify.annotations.Nullable;

/**
 * What a pool may give out.
 *
 * @param pool its id
 * @param version of the campaign that says so
 * @param total redemptions, or null without limit
 * @param budget đồng, or null without limit
 */
public record PoolLimits(String pool, long version, @Nullable Long total, @Nullable Long budget) {
  static PoolLimits whole(CampaignState campaign) {
    return new PoolLimits(
        campaign.id(), campaign.version(), campaign.limits().total(), campaign.limits().budget());
  }
}
