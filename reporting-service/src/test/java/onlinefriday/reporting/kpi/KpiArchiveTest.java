package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.reporting.Redemption;
import org.junit.jupiter.api.Test;

class KpiArchiveTest {
  static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  static final Provinces PROVINCES = Provinces.registry();
  private static final Instant HOUR = Instant.parse("2026-08-29T03:00:00Z");
  static final KpiQuestion ALL =
      new KpiQuestion(null, null, TODAY, null, null, null, Dimension.DAY, null);

  private final InMemoryKpiStore store = new InMemoryKpiStore(() -> {});
  private final FigureBoard board = new FigureBoard();
  private final KpiArchive archive = new KpiArchive(store, PROVINCES, bounds());
  private final List<Reading> readings = new ArrayList<>();

  @Test
  void figuresLeaveMemoryWhenTheirLatestHourIsOlderThanTheLimitAndNotBefore() {
    fold(Redemption.of("a").at(HOUR.plusSeconds(600).toString()));

    board.letGo(HOUR);
    assertThat(board.letGo((String) null)).isEmpty();
    assertThat(board.cells(null)).hasSize(1);

    board.letGo(HOUR.plusMillis(1));
    assertThat(board.letGo((String) null)).hasSize(1);
    assertThat(board.cells(null)).isEmpty();
  }

  @Test
  void whatLeftMemoryIsAnsweredAsBefore() {
    fold(Redemption.of("a").at(HOUR.toString()).worth(70_000));
    fold(Redemption.of("b").at("2026-08-30T03:00:00Z").worth(20_000));
    KpiSums before = sums(ALL);

    board.letGo(Instant.MAX);

    assertThat(sums(ALL).totals()).isEqualTo(before.totals());
    assertThat(sums(ALL).series()).isEqualTo(before.series()).hasSize(2);
    assertThat(sums(ALL).totals().amount()).isEqualTo(90_000);
    assertThat(sums(ofEdition("another")).totals()).isEqualTo(Figures.NONE);
  }

  @Test
  void aLateChangeOfWhatLeftMemoryIsAnswered() {
    KpiFold fold = fold(Redemption.of("a").at(HOUR.toString()).worth(70_000));
    board.letGo(Instant.MAX);
    assertThat(sums(ALL).totals().redemptions()).isEqualTo(1);

    fold.fold(List.of(new Reading(0, 50, Redemption.of("b").at(HOUR.toString()).confirmed())));

    assertThat(sums(ALL).totals().redemptions()).isEqualTo(2);
    assertThat(board.cells(null)).isEmpty();
  }

  @Test
  void aStartReadsOnlyWhatIsHeld() {
    fold(Redemption.of("a").at(HOUR.toString()));
    FigureBoard fresh = new FigureBoard();
    Map<String, Instant> latest = store.latestHours();

    assertThat(fresh.begin(latest, HOUR.plusMillis(1))).isEmpty();
    assertThat(fresh.letGo((String) null)).hasSize(1);
    assertThat(new FigureBoard().begin(latest, HOUR)).isEqualTo(latest.keySet());
  }

  private KpiFold fold(Redemption redemption) {
    readings.add(new Reading(0, readings.size(), redemption.confirmed()));
    KpiFold fold = KpiFold.resume(store, board::show);
    fold.fold(readings);
    return fold;
  }

  private KpiSums sums(KpiQuestion question) {
    KpiSums sums = KpiSums.of(board.cells(question.edition()), question, PROVINCES, TODAY);
    board
        .letGo(question.edition())
        .forEach((edition, state) -> sums.add(archive.sums(edition, state, question, TODAY)));
    return sums;
  }

  private static KpiQuestion ofEdition(String edition) {
    return new KpiQuestion(edition, null, TODAY, null, null, null, null, null);
  }

  static ReportingProperties bounds() {
    return new ReportingProperties(
        Duration.ofMillis(500),
        100,
        100,
        Duration.ofDays(90),
        100,
        Duration.ofHours(1),
        10,
        2,
        Duration.ofSeconds(30));
  }
}
