package onlinefriday.reporting.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures, and how complete they are.
 *
 * @param asOf everything published until then is in
 * @param shoppersErrorPercent {@code shoppers} and {@code merchants} lie within this of the truth
 *     in 19 of 20 cases
 * @param series null when no dimension was asked for
 */
public record KpiAnswer(
    Instant asOf,
    Completeness completeness,
    double shoppersErrorPercent,
    Figures totals,
    @Nullable List<Entry> series) {

  /**
   * @param eventsSeen events folded into the totals
   * @param lagSeconds how far the figures may be behind; 0 when caught up
   */
  public record Completeness(long eventsSeen, long lagSeconds) {}

  /**
   * @param key start of the hour, day, code of the province, partner or payment method
   * @param name of a province, in Vietnamese
   */
  public record Entry(String key, @Nullable String name, @JsonUnwrapped Figures figures) {}
}
