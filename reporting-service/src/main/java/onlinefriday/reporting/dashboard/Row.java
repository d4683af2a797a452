package onlinefriday.reporting.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.reporting.kpi.Figures;
import onlinefriday.reporting.kpi.KpiAnswer.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of figures.
 *
 * @param name of the hour or the province; null for figures that the map has no place for
 */
public record Row(@Nullable String name, Figures figures) {
  /** Ten days; of a longer time the last ones are shown. */
  static final int HOURS_MAX = 240;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final DateTimeFormatter HOUR_NAME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM").withZone(VietnamTime.ZONE);

  /** Every hour from the first to the last that has figures: those between stand at zero. */
  static List<Row> hours(List<Entry> series) {
    if (series.isEmpty()) {
      return List.of();
    }
    Map<Instant, Figures> counted = new HashMap<>();
    series.forEach(e -> counted.put(WireTime.readInstant(e.key()), e.figures()));
    Instant last = WireTime.readInstant(series.getLast().key());
    Instant first = WireTime.readInstant(series.getFirst().key());
    Instant earliestShown = last.minus(HOUR.multipliedBy(HOURS_MAX - 1));
    List<Row> rows = new ArrayList<>();
    for (Instant hour = first.isBefore(earliestShown) ? earliestShown : first;
        !hour.isAfter(last);
        hour = hour.plus(HOUR)) {
      rows.add(new Row(HOUR_NAME.format(hour), counted.getOrDefault(hour, Figures.NONE)));
    }
    return rows;
  }

  /** What has no place on the map, then every province of that day, the strongest first. */
  static List<Row> provinces(List<Entry> series, Provinces registry, LocalDate map) {
    Map<String, Figures> counted = new HashMap<>();
    series.forEach(e -> counted.put(e.key(), e.figures()));
    Stream<Row> placed =
        registry.on(map).stream()
            .map(p -> new Row(p.nameVi(), counted.getOrDefault(p.code(), Figures.NONE)))
            .sorted(Comparator.comparingLong((Row row) -> row.figures().amount()).reversed());
    Stream<Row> unplaced =
        series.stream().filter(e -> e.name() == null).map(e -> new Row(null, e.figures()));
    return Stream.concat(unplaced, placed).toList();
  }
}
