package onlinefriday.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import onlinefriday.contracts.event.CampaignState;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as callers get it.
 *
 * @param pause who or what paused it, for those who may resume it and for auditors
 */
record CampaignAnswer(@JsonUnwrapped CampaignState state, @Nullable Pause pause) {}
