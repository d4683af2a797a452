package onlinefriday.campaign.fuse;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onlinefriday.campaign.campaign.Fused;
import onlinefriday.campaign.campaign.Fuses;
import onlinefriday.campaign.campaign.Trip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Trips fuses, and tells those who watch the service of it and of fuses that nobody looks at. */
@Component
final class FuseTrips {
  private static final Logger log = LoggerFactory.getLogger(FuseTrips.class);

  private final Fuses fuses;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile Instant looked;

  FuseTrips(Fuses fuses, MeterRegistry meters, Clock clock) {
    this.fuses = fuses;
    this.meters = meters;
    this.clock = clock;
    this.looked = clock.instant();
    meters.gauge("campaign.fuse.blind.seconds", this, FuseTrips::blindSeconds);
  }

  void trip(Fused fused, Trip trip) {
    if (fuses.trip(fused, trip)) {
      meters.counter("campaign.fuse.trips", "measure", trip.measure().name()).increment();
      log.warn("campaign {} is paused by its fuse: {}", fused.id(), trip);
    }
  }

  /** Everything read so far has been measured. */
  void looked() {
    looked = clock.instant();
  }

  private long blindSeconds() {
    return Math.max(0, Duration.between(looked, clock.instant()).toSeconds());
  }
}
