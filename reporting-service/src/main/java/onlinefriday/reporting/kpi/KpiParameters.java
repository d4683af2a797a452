package onlinefriday.reporting.kpi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * The query string as it came. Figures are kept by the hour: an hour counts when it starts at
 * {@code from} or later and before {@code to}.
 *
 * @param asOfDate the map of provinces that {@code province} and the series speak of; today's when
 *     absent
 */
public record KpiParameters(
    @Nullable String edition,
    @Nullable String province,
    @Nullable String asOfDate,
    @Nullable String merchant,
    @Nullable String partner,
    @Nullable String from,
    @Nullable String to,
    @Nullable String by) {
  public KpiParameters {
    edition = blankIsAbsent(edition);
    province = blankIsAbsent(province);
    asOfDate = blankIsAbsent(asOfDate);
    merchant = blankIsAbsent(merchant);
    partner = blankIsAbsent(partner);
    from = blankIsAbsent(from);
    to = blankIsAbsent(to);
    by = blankIsAbsent(by);
  }

  private static @Nullable String blankIsAbsent(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * @throws ApiProblem 400 when it is no date
   */
  LocalDate map(LocalDate today) {
    try {
      return asOfDate == null ? today : WireTime.readDate(asOfDate);
    } catch (DateTimeException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "asOfDate is no date");
    }
  }

  /**
   * @param visible what the caller may see of it
   * @throws ApiProblem 400 or 422
   */
  KpiQuestion question(KpiAccess.Visible visible, LocalDate map, Provinces provinces) {
    Instant start = instant("from", from);
    Instant end = instant("to", to);
    List<FieldError> errors = new ArrayList<>();
    if (start != null && end != null && !start.isBefore(end)) {
      errors.add(new FieldError("to", "interval-empty", "to must be after from"));
    }
    if (visible.province() != null && !provinces.inForce(visible.province(), map)) {
      errors.add(new FieldError("province", "province-not-in-force", "no province on " + map));
    }
    if (!errors.isEmpty()) {
      throw new ApiProblem(CommonProblem.INVALID, null, errors);
    }
    return new KpiQuestion(
        edition,
        visible.province(),
        map,
        visible.partner(),
        start,
        end,
        dimension(),
        visible.seriesProvince());
  }

  private @Nullable Dimension dimension() {
    if (merchant != null || "merchant".equals(by)) {
      throw new ApiProblem(
          ReportProblem.BY_NOT_AVAILABLE, "figures are not kept by merchant, only their number is");
    }
    if (by == null) {
      return null;
    }
    return Dimension.of(by)
        .orElseThrow(
            () ->
                new ApiProblem(
                    ReportProblem.BY_NOT_AVAILABLE,
                    "by is one of hour, day, province, partner, paymentMethod"));
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      // a plus sign that the caller did not encode arrives as a space
      return text == null ? null : WireTime.readInstant(text.replace(' ', '+'));
    } catch (DateTimeException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, name + " is no RFC 3339 instant");
    }
  }
}
