package onlinefriday.reporting.kpi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.reporting.kpi.FigureBoard.Cell;
import onlinefriday.reporting.kpi.KpiAnswer.Entry;
import org.jspecify.annotations.Nullable;

/** Sums cells into the answer of one question. */
final class KpiSums {
  /** The key of figures that the asked map has no place for: those of a later map. */
  static final String UNPLACED = "unplaced";

  private final KpiQuestion question;
  private final Provinces provinces;
  private final LocalDate today;
  private final Map<Dated, Optional<Province>> places = new HashMap<>();
  private final Tally totals = new Tally();
  private final TreeMap<String, Tally> series = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private KpiSums(KpiQuestion question, Provinces provinces, LocalDate today) {
    this.question = question;
    this.provinces = provinces;
    this.today = today;
  }

  static KpiSums of(
      Stream<Cell> cells, KpiQuestion question, Provinces provinces, LocalDate today) {
    KpiSums sums = new KpiSums(question, provinces, today);
    cells.forEach(sums::add);
    return sums;
  }

  /** For cells that come one by one. */
  static KpiSums none(KpiQuestion question, Provinces provinces, LocalDate today) {
    return new KpiSums(question, provinces, today);
  }

  /** Adds the sums of other cells for the same question. */
  void add(KpiSums others) {
    totals.add(others.totals);
    others.series.forEach((key, sum) -> series.computeIfAbsent(key, k -> new Tally()).add(sum));
    names.putAll(others.names);
  }

  void add(Cell cell) {
    BucketKey key = cell.key();
    if (!question.covers(key)) {
      return;
    }
    Optional<Province> place = placeOn(key, question.asOfDate());
    if (question.province() != null
        && !place.map(Province::code).equals(Optional.of(question.province()))) {
      return;
    }
    totals.add(cell);
    if (question.by() != null && seriesMayShow(key)) {
      String seriesKey = seriesKey(question.by(), key, place);
      series.computeIfAbsent(seriesKey, k -> new Tally()).add(cell);
      if (question.by() == Dimension.PROVINCE) {
        place.ifPresent(p -> names.put(seriesKey, p.nameVi()));
      }
    }
  }

  private boolean seriesMayShow(BucketKey key) {
    return question.seriesProvince() == null
        || placeOn(key, today).map(Province::code).equals(Optional.of(question.seriesProvince()));
  }

  private static String seriesKey(Dimension by, BucketKey key, Optional<Province> place) {
    return switch (by) {
      case HOUR -> WireTime.write(key.hour());
      case DAY -> key.day().toString();
      case PROVINCE -> place.map(Province::code).orElse(UNPLACED);
      case PARTNER -> key.partnerId();
      case PAYMENT_METHOD -> key.payment().name();
    };
  }

  private Optional<Province> placeOn(BucketKey key, LocalDate map) {
    return places.computeIfAbsent(
        new Dated(key.province(), key.day(), map),
        d -> provinces.successor(d.code, d.meantOn, d.map));
  }

  long events() {
    return totals.events();
  }

  Figures totals() {
    return totals.figures();
  }

  /** Null when no dimension was asked for. */
  @Nullable List<Entry> series() {
    return question.by() == null
        ? null
        : series.entrySet().stream()
            .map(e -> new Entry(e.getKey(), names.get(e.getKey()), e.getValue().figures()))
            .toList();
  }

  private record Dated(String code, LocalDate meantOn, LocalDate map) {}
}
