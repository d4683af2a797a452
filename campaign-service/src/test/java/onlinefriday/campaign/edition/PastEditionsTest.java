package onlinefriday.campaign.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.time.Window;
import org.junit.jupiter.api.Test;

class PastEditionsTest {
  private final Map<String, EditionState> editions;

  PastEditionsTest() throws IOException {
    editions =
        PastEditions.read().stream()
            .collect(Collectors.toMap(EditionState::id, Function.identity()));
  }

  @Test
  void allAreClosedAndConcentrated() {
    assertThat(editions).containsOnlyKeys("2021", "2023", "2025");
    assertThat(editions.values())
        .allMatch(e -> e.state() == State.CLOSED && e.concentrated() && e.version() == 1);
  }

  @Test
  void windowOf2021EndsAfterItsWeek() {
    EditionState edition = edition("2021");
    assertThat(edition.week()).isNotNull();
    assertThat(Span.of(edition))
        .hasValue(new Span(LocalDate.of(2021, 11, 27), LocalDate.of(2021, 12, 5)));
  }

  @Test
  void weekOf2025HasFiveDaysAndNoWindowIsKnown() {
    var week = Objects.requireNonNull(edition("2025").week());
    assertThat(ChronoUnit.DAYS.between(week.start(), week.end()) + 1).isEqualTo(5);
    assertThat(edition("2025").window()).isNull();
  }

  @Test
  void windowOf2023IsSixtyHoursAndHalfOpen() {
    Window window = Objects.requireNonNull(edition("2023").window());
    assertThat(Duration.between(window.start(), window.end()).toSeconds()).isEqualTo(216_000);
    assertThat(window.contains(at("2023-12-01T00:00:00+07:00"))).isTrue();
    assertThat(window.contains(at("2023-11-30T23:59:59+07:00"))).isFalse();
    assertThat(window.contains(at("2023-12-03T11:59:59+07:00"))).isTrue();
    assertThat(window.contains(at("2023-12-03T12:00:00+07:00"))).isFalse();
    assertThat(edition("2023").nationalCode()).isEqualTo("MUASAMVIETNAM");
  }

  private EditionState edition(String id) {
    return Objects.requireNonNull(editions.get(id));
  }

  private static Instant at(String instant) {
    return WireTime.readInstant(instant);
  }
}
