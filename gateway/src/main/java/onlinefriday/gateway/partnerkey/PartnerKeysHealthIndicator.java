package onlinefriday.gateway.partnerkey;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down until all keys are read once, which keeps the gateway out of rotation. Later it stays up:
 * serving with the keys it knows is better than not serving, and it says that it is behind.
 */
@Component("partnerKeysHealthIndicator")
class PartnerKeysHealthIndicator implements HealthIndicator {
  private final PartnerKeys keys;
  private final KeyFeedState state;

  PartnerKeysHealthIndicator(PartnerKeys keys, KeyFeedState state) {
    this.keys = keys;
    this.state = state;
  }

  @Override
  public Health health() {
    if (!state.complete()) {
      return Health.outOfService().withDetail("keys", "not read to the end yet").build();
    }
    return Health.up()
        .withDetail("keys", keys.size())
        .withDetail("feed", state.stale() ? "degraded: revocations wait" : "current")
        .withDetail("secondsSinceContact", state.age().toSeconds())
        .build();
  }
}
