package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import onlinefriday.gateway.session.EndedSessions.Ended;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {
  private Instant now = Instant.parse("2026-11-27T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final EndedSessions ended =
      new EndedSessions(
          new SessionProperties(
              null, Duration.ofHours(12), 2, Duration.ofMinutes(10), URI.create("http://issuer")),
          new SimpleMeterRegistry(),
          clock);

  @Test
  void onlyTheSessionThatEndedIsOver() {
    ended.add(over("a", 30));
    assertThat(ended.contain(session("a", 30))).isTrue();
    assertThat(ended.contain(session("b", 30))).isFalse();
  }

  @Test
  void anEndIsForgottenWhenTheSessionWouldBeOverAnyway() {
    ended.add(over("a", 30));
    now = now.plus(Duration.ofMinutes(30));
    assertThat(ended.size()).isZero();
    assertThat(ended.add(over("b", 0))).isFalse();
  }

  @Test
  void withoutRoomAllThatEndAsSoonCountAsEndedAndNoneIsForgotten() {
    ended.add(over("late", 60));
    ended.add(over("soon", 10));
    ended.add(over("later", 70));
    assertThat(ended.size()).isEqualTo(2);
    assertThat(ended.contain(session("soon", 10))).isTrue();
    assertThat(ended.contain(session("late", 60))).isTrue();
    assertThat(ended.contain(session("later", 70))).isTrue();
    assertThat(ended.contain(session("bystander", 10))).isTrue();
    assertThat(ended.contain(session("newcomer", 11))).isFalse();
  }

  @Test
  void noneIsForgottenWhenOneThatEndsSoonerComesLater() {
    ended.add(over("late", 60));
    ended.add(over("forgotten", 50));
    ended.add(over("later", 70));
    ended.add(over("soon", 10));
    assertThat(ended.contain(session("forgotten", 50))).isTrue();
  }

  @Test
  void anEndIsNewOnce() {
    assertThat(ended.add(over("a", 30))).isTrue();
    assertThat(ended.add(over("a", 30))).isFalse();
  }

  private Ended over(String id, int minutes) {
    return new Ended(id, now.plus(Duration.ofMinutes(minutes)));
  }

  private Session session(String id, int minutes) {
    return new Session(id, "officer-79", "access", null, now.plus(Duration.ofMinutes(minutes)));
  }
}
