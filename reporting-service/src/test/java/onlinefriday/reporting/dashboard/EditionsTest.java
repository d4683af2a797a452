package onlinefriday.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.json.WireJson;
import org.junit.jupiter.api.Test;

class EditionsTest {
  private final Editions editions = new Editions();

  @Test
  void theOneWhoseWindowIsOpenIsCurrent() {
    learn("2025", "CLOSED", "2025-11-14T00:00:00+07:00", "2025-11-16T12:00:00+07:00");
    learn("2026", "PUBLISHED", "2026-11-27T00:00:00+07:00", "2026-11-29T12:00:00+07:00");
    learn("2027", "PUBLISHED", "2027-11-26T00:00:00+07:00", "2027-11-28T12:00:00+07:00");
    learn("secret", "DRAFT", "2026-11-27T01:00:00+07:00", "2026-11-29T12:00:00+07:00");

    assertThat(currentAt("2026-11-27T00:00:00+07:00")).isEqualTo("2026");
    assertThat(currentAt("2026-11-26T23:59:59+07:00")).isEqualTo("2026");
    assertThat(currentAt("2026-11-29T12:00:00+07:00")).isEqualTo("2027");
    assertThat(currentAt("2028-01-01T00:00:00+07:00")).isEqualTo("2027");
    assertThat(editions.all()).extracting(EditionState::id).containsExactly("2027", "2026", "2025");
  }

  private String currentAt(String instant) {
    return editions.current(Instant.parse(instant)).map(EditionState::id).orElse("none");
  }

  private void learn(String id, String state, String start, String end) {
    String json =
        """
        {"id": "%1$s", "version": 1, "kind": "NATIONAL", "state": "%2$s", "concentrated": true,
         "nameVi": "%1$s", "nameEn": "%1$s", "window": {"start": "%3$s", "end": "%4$s"}}
        """
            .formatted(id, state, start, end);
    editions.learn(WireJson.mapper().readValue(json, EditionState.class));
  }
}
