package onlinefriday.campaign.campaign;

import java.time.Instant;
import onlinefriday.contracts.event.CampaignState.Fuse;
import org.jspecify.annotations.Nullable;

/**
 * A published campaign with a fuse.
 *
 * @param since from when grants count: its last publishing or resuming; null when that is not known
 */
public record Fused(String id, Fuse fuse, @Nullable Instant since) {}
