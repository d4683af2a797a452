package onlinefriday.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import onlinefriday.contracts.json.WireTime;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Instant START = WireTime.readInstant("2023-12-01T00:00:00+07:00");
  private static final Instant END = WireTime.readInstant("2023-12-03T12:00:00+07:00");
  private final Window window = new Window(START, END);

  @Test
  void sixtyHoursAre216000Seconds() {
    assertThat(Duration.between(window.start(), window.end())).hasSeconds(216_000);
  }

  @Test
  void theStartIsInsideAndTheEndIsNotToTheNanosecond() {
    assertThat(window.contains(START)).isTrue();
    assertThat(window.contains(START.minusNanos(1))).isFalse();
    assertThat(window.contains(END.minusNanos(1))).isTrue();
    assertThat(window.contains(END)).isFalse();
  }

  @Test
  void stateFollowsTheClock() {
    assertThat(window.stateAt(START.minusNanos(1))).isEqualTo(Window.State.BEFORE);
    assertThat(window.stateAt(START)).isEqualTo(Window.State.OPEN);
    assertThat(window.stateAt(END)).isEqualTo(Window.State.CLOSED);
  }

  @Test
  void aWindowEndsAfterItStarts() {
    assertThatThrownBy(() -> new Window(START, START)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWeekMayBeOneDay() {
    LocalDate day = LocalDate.parse("2025-11-13");

    assertThat(new Week(day, day).end()).isEqualTo(day);
    assertThatThrownBy(() -> new Week(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDayBeginsAtMidnightInVietnam() {
    assertThat(VietnamTime.dateOf(START)).isEqualTo("2023-12-01");
    assertThat(VietnamTime.dateOf(START.minusNanos(1))).isEqualTo("2023-11-30");
    assertThat(VietnamTime.startOf(LocalDate.parse("2023-12-01"))).isEqualTo(START);
  }
}
