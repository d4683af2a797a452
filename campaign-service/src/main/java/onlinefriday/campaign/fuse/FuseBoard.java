package onlinefriday.campaign.fuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onlinefriday.campaign.campaign.Fused;
import onlinefriday.campaign.campaign.Trip;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import org.jspecify.annotations.Nullable;

/**
 * The last minute of every published campaign with a fuse; of no other, so there are no more than
 * campaign numbers. Used by one thread.
 */
final class FuseBoard {
  private Map<String, Measured> campaigns = Map.of();

  /** A campaign and its minute. */
  private record Measured(Fused fused, SlidingMinute minute) {
    Over over(Trip trip) {
      return new Over(fused, trip);
    }
  }

  /** A campaign that has granted more than its fuse lets through. */
  record Over(Fused fused, Trip trip) {}

  boolean isEmpty() {
    return campaigns.isEmpty();
  }

  /** Which there are now. One that has been resumed begins anew; a new limit changes no count. */
  void watch(List<Fused> inForce) {
    Map<String, Measured> next = HashMap.newHashMap(inForce.size());
    for (Fused fused : inForce) {
      Measured known = campaigns.get(fused.id());
      SlidingMinute minute =
          known != null && Objects.equals(known.fused.since(), fused.since())
              ? known.minute
              : new SlidingMinute();
      next.put(fused.id(), new Measured(fused, minute));
    }
    campaigns = next;
  }

  /** Counts a grant since the campaign was published or resumed; what ends one is none. */
  void count(RedemptionEvent event, Instant now) {
    Measured campaign = campaigns.get(event.campaignId());
    if (campaign != null
        && isGrant(event)
        && !isBefore(event.redeemedAt(), campaign.fused.since())) {
      campaign.minute.add(event.redeemedAt(), event.discount(), now);
    }
  }

  List<Over> over(Instant now) {
    List<Over> over = new ArrayList<>();
    for (Measured campaign : campaigns.values()) {
      SlidingMinute minute = campaign.minute;
      Trip.of(campaign.fused.fuse(), minute.grants(now), minute.discount(now))
          .ifPresent(trip -> over.add(campaign.over(trip)));
    }
    return over;
  }

  private static boolean isBefore(Instant grantedAt, @Nullable Instant since) {
    return since != null && grantedAt.isBefore(since);
  }

  private static boolean isGrant(RedemptionEvent event) {
    return event.type() == Type.HELD || event.type() == Type.CONFIRMED && !event.fromHold();
  }
}
