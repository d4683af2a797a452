package onlinefriday.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import onlinefriday.contracts.topic.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FeedStateTest {
  private Instant now = Instant.parse("2026-11-27T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FeedProperties properties =
      new FeedProperties(
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10));
  private final FeedState state =
      new FeedState(
          Topic.PARTNER_KEYS,
          new TopicFeed.MeterNames("gateway.keys.stale", "gateway.keys.unreadable"),
          clock,
          properties,
          meters);

  @Test
  void gatewayIsOutOfServiceUntilTheTopicIsRead() {
    assertThat(state.health().build().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    state.caughtUp();
    assertThat(state.health().build().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void withoutContactItGoesOnServingAndSaysThatItIsBehind() {
    state.caughtUp();
    state.contact();
    now = now.plusSeconds(11);
    state.noContact(new TimeoutException("no broker"));
    var behind = state.health().build();
    assertThat(behind.getStatus()).isEqualTo(Status.UP);
    assertThat(behind.getDetails()).containsEntry("feed", "degraded: revocations wait");
    assertThat(meters.get("gateway.keys.stale").timeGauge().value()).isEqualTo(11);
    state.contact();
    assertThat(state.health().build().getDetails()).containsEntry("feed", "current");
  }
}
