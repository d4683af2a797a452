package onlinefriday.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseTest {
  private static final Instant AT = Instant.parse("2026-11-27T00:00:00Z");
  private static final Instant HOUR_LATER = AT.plus(Pause.ASKED_AGE_MAX);

  private final Pause byFuse = Pause.byFuse(new Trip(Measure.GRANTS_PER_MINUTE, 5, 6), AT);

  @Test
  void afterTheFuseASecondPersonLetsItGoOn() {
    assertThat(byFuse.letsGo("lan", AT)).isFalse();
    Pause asked = byFuse.asked("lan", AT);
    assertThat(asked.letsGo("lan", AT)).isFalse();
    assertThat(asked.letsGo("mai", AT)).isTrue();
  }

  @Test
  void firstCallIsForgottenAfterAnHour() {
    Pause asked = byFuse.asked("lan", AT);
    assertThat(asked.letsGo("mai", HOUR_LATER.minusMillis(1))).isTrue();
    assertThat(asked.letsGo("mai", HOUR_LATER)).isFalse();
    assertThat(asked.isAskedBy("lan", HOUR_LATER)).isFalse();
    assertThat(asked.at(HOUR_LATER)).isEqualTo(byFuse);
  }

  @Test
  void afterAPersonOnePersonIsEnoughWhateverTheyAreCalled() {
    assertThat(Pause.by("lan", AT).letsGo("lan", AT)).isTrue();
    assertThat(Pause.by(Pause.FUSE, AT).letsGo("lan", AT)).isTrue();
  }
}
