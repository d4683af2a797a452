package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for; what is null does not narrow.
 *
 * @param province a code as it is meant on {@code asOfDate}
 * @param asOfDate the map into which figures of earlier provinces are rolled up
 * @param from hours that start at it or later
 * @param to hours that start before it
 * @param by null for the totals alone
 * @param seriesProvince the one province, by today's map, whose figures the series may break down;
 *     null for all
 */
record KpiQuestion(
    @Nullable String edition,
    @Nullable String province,
    LocalDate asOfDate,
    @Nullable String partner,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Dimension by,
    @Nullable String seriesProvince) {

  /** Whether the key is among what is asked for, its province apart. */
  boolean covers(BucketKey key) {
    return (edition == null || edition.equals(key.editionId()))
        && (partner == null || partner.equals(key.partnerId()))
        && (from == null || !key.hour().isBefore(from))
        && (to == null || key.hour().isBefore(to));
  }

  KpiQuestion totalsOnly() {
    return new KpiQuestion(edition, province, asOfDate, partner, from, to, null, null);
  }
}
