package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.reporting.Redemption;
import onlinefriday.reporting.kpi.KpiAnswer.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiSumsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final LocalDate IN_2023 = LocalDate.parse("2023-12-01");
  private static final Redemption ONE = Redemption.of("r-1");

  @Test
  void oldProvincesRollUpIntoTheirSuccessorAndNothingIsLost() {
    FigureBoard board =
        boardOf(
            Redemption.of("a").at("2023-12-01T03:00:00Z").in("15").worth(100_000).confirmed(),
            Redemption.of("b").at("2023-12-01T03:00:00Z").in("10").worth(20_000).confirmed(),
            Redemption.of("c").at("2025-11-14T03:00:00Z").in("15").worth(3_000).confirmed());

    assertThat(series(board, by(Dimension.PROVINCE, TODAY)))
        .extracting(Entry::key, Entry::name, e -> e.figures().amount())
        .containsExactly(tuple("15", "Lào Cai", 123_000L));
    assertThat(series(board, by(Dimension.PROVINCE, IN_2023)))
        .extracting(Entry::key, Entry::name, e -> e.figures().amount())
        .containsExactly(
            tuple("10", "Lào Cai", 20_000L),
            tuple("15", "Yên Bái", 100_000L),
            tuple("unplaced", null, 3_000L));
    assertThat(sums(board, by(Dimension.PROVINCE, TODAY)).totals().amount()).isEqualTo(123_000);
    assertThat(sums(board, by(Dimension.PROVINCE, IN_2023)).totals().amount()).isEqualTo(123_000);
    assertThat(sums(board, ofProvince("15", TODAY)).totals().amount()).isEqualTo(123_000);
    assertThat(sums(board, ofProvince("15", IN_2023)).totals().amount()).isEqualTo(100_000);
  }

  @Test
  void hoursAndDaysAreThoseOfVietnam() {
    FigureBoard board =
        boardOf(
            Redemption.of("a").at("2026-11-27T16:59:59Z").confirmed(),
            Redemption.of("b").at("2026-11-27T17:00:00Z").confirmed());

    assertThat(series(board, by(Dimension.HOUR, TODAY)))
        .extracting(Entry::key)
        .containsExactly("2026-11-27T23:00:00+07:00", "2026-11-28T00:00:00+07:00");
    assertThat(series(board, by(Dimension.DAY, TODAY)))
        .extracting(Entry::key)
        .containsExactly("2026-11-27", "2026-11-28");
  }

  @Test
  void anIntervalTakesTheHoursThatStartInIt() {
    FigureBoard board =
        boardOf(
            Redemption.of("a").at("2026-11-27T02:10:00Z").confirmed(),
            Redemption.of("b").at("2026-11-27T03:10:00Z").confirmed(),
            Redemption.of("c").at("2026-11-27T04:10:00Z").confirmed());
    KpiQuestion question =
        new KpiQuestion(
            null,
            null,
            TODAY,
            null,
            Instant.parse("2026-11-27T02:30:00Z"),
            Instant.parse("2026-11-27T04:00:00Z"),
            null,
            null);

    assertThat(sums(board, question).totals().redemptions()).isEqualTo(1);
  }

  @Test
  void aPassingNegativeIsShownAsZero() {
    KpiSums sums = sums(boardOf(ONE.refunded(), ONE.cancelled()), by(Dimension.PARTNER, TODAY));

    assertThat(sums.totals())
        .isEqualTo(new Figures(0, 0, 2, 0, 0, 0, 0, 0, 0))
        .isEqualTo(Objects.requireNonNull(sums.series()).getFirst().figures());
    assertThat(sums.events()).isEqualTo(2);
  }

  @Test
  void sharesAreOfWhatIsConfirmedAndNotReleased() {
    Redemption inCash = Redemption.of("b").onDelivery().worth(90_000);
    FigureBoard board =
        boardOf(
            ONE.worth(30_000).confirmed(),
            inCash.held(),
            inCash.confirmedFromHold(),
            Redemption.of("c").worth(60_000).confirmed(),
            Redemption.of("c").worth(60_000).refunded(),
            Redemption.of("d").held());

    Figures totals = sums(board, by(Dimension.PAYMENT_METHOD, TODAY)).totals();

    assertThat(totals).isEqualTo(new Figures(2, 1, 1, 120_000, 24_000, 3, 1, 30_000, 40_000));
    assertThat(totals.cashlessBps()).isEqualTo(2_500);
    assertThat(totals.vietnameseGoodsBps()).isEqualTo(3_333);
    assertThat(series(board, by(Dimension.PAYMENT_METHOD, TODAY)))
        .extracting(Entry::key, e -> e.figures().redemptions())
        .containsExactly(tuple("CASHLESS", 1L), tuple("COD", 1L));
  }

  @Test
  void aShopperInManyBucketsIsOneShopper() {
    List<RedemptionEvent> events = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      events.add(
          Redemption.of("r-" + i)
              .by("shopper-" + i % 2_000)
              .at(Instant.parse("2026-11-27T00:00:00Z").plusSeconds(3600L * (i % 50)))
              .confirmed());
    }
    Figures totals = sums(boardOf(events), by(Dimension.HOUR, TODAY)).totals();

    assertThat(totals.redemptions()).isEqualTo(5_000);
    assertThat((double) totals.shoppers()).isCloseTo(2_000, withPercentage(Distinct.ERROR_PERCENT));
  }

  @Test
  void aSketchStaysSmall() {
    List<String> values = IntStream.range(0, 100_000).mapToObj(i -> "s" + i).toList();
    Distinct many = Distinct.NONE.with(values);

    assertThat(many.bytes().length).isLessThanOrEqualTo(Distinct.BYTES_MAX);
    assertThat((double) many.estimate()).isCloseTo(100_000, withPercentage(Distinct.ERROR_PERCENT));
  }

  private static KpiQuestion by(Dimension dimension, LocalDate map) {
    return new KpiQuestion(null, null, map, null, null, null, dimension, null);
  }

  private static KpiQuestion ofProvince(String code, LocalDate map) {
    return new KpiQuestion(null, code, map, null, null, null, null, null);
  }

  private static KpiSums sums(FigureBoard board, KpiQuestion question) {
    return KpiSums.of(board.cells(null), question, Provinces.registry(), TODAY);
  }

  private static List<Entry> series(FigureBoard board, KpiQuestion question) {
    @Nullable List<Entry> series = sums(board, question).series();
    return Objects.requireNonNull(series);
  }

  private static FigureBoard boardOf(RedemptionEvent... events) {
    return boardOf(List.of(events));
  }

  private static FigureBoard boardOf(List<RedemptionEvent> events) {
    List<Reading> readings = new ArrayList<>();
    for (RedemptionEvent event : events) {
      readings.add(new Reading(readings.size() % 2, readings.size(), event));
    }
    FigureBoard board = new FigureBoard();
    KpiFold.resume(new InMemoryKpiStore(() -> {}), board::show).fold(readings);
    return board;
  }
}
