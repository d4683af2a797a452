package onlinefriday.campaign.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurrentEditionTest {
  private static final Instant NOW = WireTime.readInstant("2026-11-27T12:00:00+07:00");

  @Test
  void openOneIsCurrentAndTheLatestStartWins() {
    assertThat(
            currentOf(
                edition("long", State.PUBLISHED, -100, 100),
                edition("late", State.PUBLISHED, -1, 1),
                edition("next", State.PUBLISHED, 5, 6)))
        .isEqualTo("late");
  }

  @Test
  void idDecidesBetweenTwoThatStartTogether() {
    assertThat(
            currentOf(edition("b", State.PUBLISHED, -1, 1), edition("a", State.PUBLISHED, -1, 9)))
        .isEqualTo("a");
  }

  @Test
  void nextToOpenComesBeforeTheLast() {
    assertThat(
            currentOf(
                edition("last", State.PUBLISHED, -9, -8),
                edition("later", State.PUBLISHED, 50, 60),
                edition("next", State.PUBLISHED, 5, 70)))
        .isEqualTo("next");
  }

  @Test
  void lastToEndIsShownUntilThereIsAnother() {
    assertThat(
            currentOf(
                edition("2021", State.CLOSED, -300, -240),
                edition("2023", State.CLOSED, -200, -140),
                edition("2025", State.CLOSED, null, null)))
        .isEqualTo("2023");
  }

  @Test
  void windowIsHalfOpen() {
    assertThat(
            currentOf(
                edition("ends now", State.PUBLISHED, -60, 0), edition("x", State.PUBLISHED, 0, 1)))
        .isEqualTo("x");
  }

  @Test
  void closedOneIsNeverOpenNorNext() {
    assertThat(
            currentOf(
                edition("closed early", State.CLOSED, -1, 1),
                edition("called off", State.CLOSED, 5, 6)))
        .isNull();
  }

  @Test
  void editionWithoutAWindowIsNeverCurrent() {
    assertThat(currentOf(edition("unknown", State.PUBLISHED, null, null))).isNull();
  }

  private static @Nullable String currentOf(EditionState... editions) {
    return CurrentEdition.among(List.of(editions), NOW).map(EditionState::id).orElse(null);
  }

  /** Its window in hours from now. */
  private static EditionState edition(
      String id, State state, @Nullable Integer start, @Nullable Integer end) {
    Window window =
        start == null || end == null
            ? null
            : new Window(NOW.plusSeconds(start * 3600L), NOW.plusSeconds(end * 3600L));
    return new EditionState(
        id,
        1,
        EditionState.Kind.NATIONAL,
        null,
        id,
        id,
        state,
        null,
        window,
        true,
        null,
        null,
        null,
        null);
  }
}
