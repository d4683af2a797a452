package onlinefriday.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
  private static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");

  @Test
  void laterIdsSortBehindEarlierOnes() {
    assertThat(TimeOrderedId.of("c", NOON, UUID.randomUUID()))
        .isLessThan(TimeOrderedId.of("c", NOON.plusMillis(1), UUID.randomUUID()));
  }

  @Test
  void sameMillisecondGivesIdsApart() {
    assertThat(TimeOrderedId.of("c", NOON, UUID.randomUUID()))
        .isNotEqualTo(TimeOrderedId.of("c", NOON, UUID.randomUUID()));
  }

  @Test
  void isAnIdAsCallersMayChooseThem() {
    assertThat(TimeOrderedId.of("c", NOON, UUID.randomUUID())).matches(Ids.PATTERN);
  }
}
