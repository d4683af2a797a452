package onlinefriday.campaign.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The campaigns that have a fuse, and how one is paused by it. */
@Component
public class Fuses {
  private static final Bson FUSED =
      and(eq("terms.state", State.PUBLISHED.name()), exists("terms.fuse"));

  private final AggregateStore<Campaign> store;
  private final CampaignLife life;
  private final Clock clock;

  Fuses(AggregateStore<Campaign> store, CampaignLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  /** Those that can trip now; no more than there are campaign numbers. */
  public List<Fused> inForce() {
    return store.list(FUSED, null, CampaignNumbers.NUMBER_MAX).stream()
        .flatMap(campaign -> campaign.fused().stream())
        .toList();
  }

  /**
   * Pauses the campaign unless it is no longer as it was when it was measured: another instance was
   * first, somebody has paused or ended it, or has changed the fuse.
   *
   * @return whether this call paused it
   */
  public boolean trip(Fused measured, Trip trip) {
    for (int i = 0; i < CampaignLife.TRIES_MAX; i++) {
      Optional<Campaign> seen = store.find(measured.id()).filter(c -> c.isStill(measured));
      if (seen.isEmpty()) {
        return false;
      }
      Instant now = clock.instant();
      Campaign paused = seen.get().paused(Pause.byFuse(trip, now));
      if (store.replace(paused, new Change(Pause.FUSE, "pause", now, trip.toString()))) {
        life.settled(paused);
        return true;
      }
    }
    return false;
  }
}
