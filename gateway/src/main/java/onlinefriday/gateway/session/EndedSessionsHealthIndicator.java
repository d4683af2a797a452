package onlinefriday.gateway.session;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether ended sessions are read, how current they are, and how many sign-outs wait for Kafka. */
@Component("endedSessionsHealthIndicator")
class EndedSessionsHealthIndicator implements HealthIndicator {
  private final EndedSessions ended;
  private final EndedSessionFeed feed;
  private final SignOutRelay relay;

  EndedSessionsHealthIndicator(EndedSessions ended, EndedSessionFeed feed, SignOutRelay relay) {
    this.ended = ended;
    this.feed = feed;
    this.relay = relay;
  }

  @Override
  public Health health() {
    return feed.health()
        .withDetail("ended", ended.size())
        .withDetail("unpublished", relay.unpublished())
        .build();
  }
}
