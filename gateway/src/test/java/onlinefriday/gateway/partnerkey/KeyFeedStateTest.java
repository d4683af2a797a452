package onlinefriday.gateway.partnerkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class KeyFeedStateTest {
  private Instant now = Instant.parse("2026-11-27T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PartnerKeyProperties properties =
      new PartnerKeyProperties(
          10,
          Duration.ofMillis(200),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10));
  private final PartnerKeys keys = new PartnerKeys(properties);
  private final KeyFeedState state = new KeyFeedState(clock, properties, keys, meters);
  private final PartnerKeysHealthIndicator health = new PartnerKeysHealthIndicator(keys, state);

  @Test
  void gatewayIsOutOfServiceUntilTheKeysAreRead() {
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    state.caughtUp();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void withoutContactItGoesOnServingAndSaysThatItIsBehind() {
    state.caughtUp();
    state.contact();
    now = now.plusSeconds(11);
    state.noContact(new TimeoutException("no broker"));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("feed", "degraded: revocations wait");
    assertThat(meters.get("gateway.keys.stale").timeGauge().value()).isEqualTo(11);
    state.contact();
    assertThat(health.health().getDetails()).containsEntry("feed", "current");
  }
}
