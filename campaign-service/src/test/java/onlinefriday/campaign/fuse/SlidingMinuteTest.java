package onlinefriday.campaign.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingMinuteTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:01:00Z");

  private final SlidingMinute minute = new SlidingMinute();

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T23:59:00Z, 0",
    "2026-11-27T00:00:00Z, 0",
    "2026-11-27T00:00:00.999999999Z, 0",
    "2026-11-27T00:00:01Z, 1",
    "2026-11-27T00:00:59.999Z, 1",
    "2026-11-27T00:01:00Z, 1",
    "2026-11-27T00:01:03Z, 1",
    "2026-11-27T01:00:00Z, 1"
  })
  void grantCountsInTheMinuteBeforeNowAndOneFromTheFutureNow(Instant grantedAt, long counted) {
    minute.add(grantedAt, 90_000, NOW);
    assertThat(minute.grants(NOW)).isEqualTo(counted);
    assertThat(minute.discount(NOW)).isEqualTo(counted * 90_000);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T00:01:00Z, 1",
    "2026-11-27T00:01:59.999Z, 1",
    "2026-11-27T00:02:00Z, 0",
    "2026-11-27T00:03:00Z, 0"
  })
  void grantIsForgottenWhenItsSecondLeavesTheMinute(Instant later, long counted) {
    minute.add(NOW, 1, NOW);
    assertThat(minute.grants(later)).isEqualTo(counted);
  }

  @Test
  void futureGrantIsForgottenAMinuteAfterItCame() {
    minute.add(NOW.plusSeconds(3600), 1, NOW);
    assertThat(minute.grants(NOW.plusSeconds(60))).isZero();
  }

  @Test
  void lateFloodOfOldGrantsCountsNothing() {
    for (int i = 0; i < 1000; i++) {
      minute.add(NOW.minusSeconds(60 + i), 1, NOW);
    }
    assertThat(minute.grants(NOW)).isZero();
  }

  @Test
  void everySecondOfAMinuteIsSummed() {
    for (int i = 0; i < 120; i++) {
      Instant then = NOW.plusSeconds(i);
      minute.add(then, i, then);
    }
    assertThat(minute.grants(NOW.plusSeconds(119))).isEqualTo(60);
    assertThat(minute.discount(NOW.plusSeconds(119))).isEqualTo((60 + 119) * 60 / 2);
  }
}
