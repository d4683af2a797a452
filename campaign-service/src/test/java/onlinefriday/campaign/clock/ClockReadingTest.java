package onlinefriday.campaign.clock;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {
  private static final EditionState EDITION =
      WireJson.mapper()
          .readValue(
              """
              {"id": "2023", "version": 1, "kind": "NATIONAL", "nameVi": "", "nameEn": "",
               "state": "PUBLISHED", "concentrated": true,
               "window": {"start": "2023-12-01T00:00:00+07:00",
                          "end": "2023-12-03T12:00:00+07:00"}}
              """,
              EditionState.class);

  @ParameterizedTest
  @CsvSource({
    "2023-11-30T23:59:59+07:00, BEFORE, 1, 216001",
    "2023-11-30T23:59:59.999+07:00, BEFORE, 1, 216001",
    "2023-12-01T00:00:00+07:00, OPEN, 0, 216000",
    "2023-12-03T11:59:59+07:00, OPEN, 0, 1",
    "2023-12-03T12:00:00+07:00, CLOSED, 0, 0",
    "2026-12-03T12:00:00+07:00, CLOSED, 0, 0"
  })
  void secondsAreWholeAndNeverNegative(String now, String state, long toStart, long toEnd) {
    var reading = ClockReading.of(WireTime.readInstant(now), EDITION);
    assertThat(reading.window()).isNotNull();
    assertThat(reading.window().state()).hasToString(state);
    assertThat(reading.window().secondsToStart()).isEqualTo(toStart);
    assertThat(reading.window().secondsToEnd()).isEqualTo(toEnd);
  }

  @Test
  void withoutAnEditionThereIsOnlyTheTime() {
    var reading = ClockReading.of(WireTime.readInstant("2023-12-01T00:00:00+07:00"), null);
    assertThat(WireJson.mapper().writeValueAsString(reading))
        .isEqualTo("{\"now\":\"2023-12-01T00:00:00+07:00\"}");
  }
}
