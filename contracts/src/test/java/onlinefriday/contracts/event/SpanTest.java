package onlinefriday.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.time.Week;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "inside the week,          2026-11-27T00:00+07:00, 2026-11-29T12:00+07:00, 2026-11-23,"
        + " 2026-11-29",
    "ends after the week,      2026-11-27T00:00+07:00, 2026-12-01T12:00+07:00, 2026-11-23,"
        + " 2026-12-01",
    "starts before the week,   2026-11-21T23:59+07:00, 2026-11-24T00:00+07:00, 2026-11-21,"
        + " 2026-11-29",
    "ends at a midnight,       2026-11-27T00:00+07:00, 2026-12-01T00:00+07:00, 2026-11-23,"
        + " 2026-11-30",
    "touches a day by a second,2026-11-27T00:00+07:00, 2026-12-01T00:00:01+07:00, 2026-11-23,"
        + " 2026-12-01",
    "written in UTC,           2026-11-26T17:00Z,      2026-11-29T17:00:01Z,   2026-11-23,"
        + " 2026-11-30"
  })
  void spanIsWholeDaysOfWeekAndWindow(
      String what, String start, String end, LocalDate first, LocalDate last) {
    Window window = window(start, end);
    assertThat(Span.of(edition(week(), window))).as(what).hasValue(new Span(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-30, true",
    "2026-11-27, 2026-11-28, true",
    "2026-11-22, 2026-11-30, false",
    "2026-11-23, 2026-12-01, false",
    "2026-11-27, 2026-11-27, false"
  })
  void periodLiesInItWithAllItsDays(LocalDate start, LocalDate end, boolean holds) {
    Span span = new Span(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    assertThat(span.holds(start, end)).isEqualTo(holds);
  }

  @Test
  void spanIsThatOfWhichIsKnown() {
    assertThat(Span.of(edition(week(), null)))
        .hasValue(new Span(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
    assertThat(Span.of(edition(null, window("2026-11-27T08:00+07:00", "2026-11-28T09:00+07:00"))))
        .hasValue(new Span(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28)));
    assertThat(Span.of(edition(null, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:00+07:00, 2026-11-30T00:00+07:00, true",
    "2026-11-22T23:59:59+07:00, 2026-11-25T00:00+07:00, false",
    "2026-11-25T00:00+07:00, 2026-11-30T00:00:01+07:00, false",
    "2026-11-22T17:00Z, 2026-11-29T17:00Z, true"
  })
  void windowIsHeldFromTheFirstMidnightToTheLast(String start, String end, boolean held) {
    Span span = new Span(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    assertThat(span.holds(window(start, end))).isEqualTo(held);
  }

  private static Week week() {
    return new Week(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
  }

  private static Window window(String start, String end) {
    return new Window(WireTime.readInstant(start), WireTime.readInstant(end));
  }

  private static EditionState edition(@Nullable Week week, @Nullable Window window) {
    return new EditionState(
        "2026",
        1,
        EditionState.Kind.NATIONAL,
        null,
        "Kỳ 2026",
        "Edition 2026",
        EditionState.State.DRAFT,
        week,
        window,
        true,
        null,
        null,
        null,
        null);
  }
}
