package onlinefriday.gateway.partnerkey;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the keys are read, and how current they are. */
@Component("partnerKeysHealthIndicator")
class PartnerKeysHealthIndicator implements HealthIndicator {
  private final PartnerKeys keys;
  private final PartnerKeyFeed feed;

  PartnerKeysHealthIndicator(PartnerKeys keys, PartnerKeyFeed feed) {
    this.keys = keys;
    this.feed = feed;
  }

  @Override
  public Health health() {
    return feed.health().withDetail("keys", keys.size()).build();
  }
}
