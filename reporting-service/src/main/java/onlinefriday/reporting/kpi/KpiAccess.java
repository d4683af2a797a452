package onlinefriday.reporting.kpi;

import java.time.LocalDate;
import java.util.Optional;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what. Operator, auditor and an inspector of the country: all. Who acts for one
 * province: that province, and of the country the totals alone. A partner: its own.
 */
final class KpiAccess {
  private static final String READ_REPORTS = "reports:read";

  private KpiAccess() {}

  /**
   * @param map the day whose provinces the parameters speak of
   * @throws ApiProblem 403
   */
  static Visible visible(
      Caller caller, KpiParameters asked, LocalDate map, LocalDate today, Provinces provinces) {
    return switch (caller.role()) {
      case NATIONAL_OPERATOR, AUDITOR -> new Visible(asked.province(), asked.partner(), null);
      case PARTNER -> own(caller.requirePartner(READ_REPORTS), asked);
      case INSPECTOR, PROVINCE_OFFICER -> {
        if (caller.role() == Role.INSPECTOR && caller.province() == null) {
          yield new Visible(asked.province(), asked.partner(), null);
        }
        yield ofProvince(caller.province(), asked, map, today, provinces);
      }
      case MERCHANT -> throw new ApiProblem(CommonProblem.FORBIDDEN);
      case null -> throw new ApiProblem(CommonProblem.FORBIDDEN);
    };
  }

  private static Visible own(String partnerId, KpiParameters asked) {
    if (asked.partner() != null && !asked.partner().equals(partnerId)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN, "another partner's figures");
    }
    return new Visible(asked.province(), partnerId, null);
  }

  private static Visible ofProvince(
      @Nullable String own,
      KpiParameters asked,
      LocalDate map,
      LocalDate today,
      Provinces provinces) {
    if (own == null) {
      throw new ApiProblem(CommonProblem.FORBIDDEN, "the token names no province");
    }
    if (asked.province() == null && asked.partner() != null) {
      throw new ApiProblem(CommonProblem.FORBIDDEN, "of the country, the totals alone");
    }
    if (asked.province() != null) {
      LocalDate later = map.isAfter(today) ? map : today;
      Optional<String> becomes =
          provinces.successor(asked.province(), map, later).map(Province::code);
      if (!becomes.equals(Optional.of(own))) {
        throw new ApiProblem(CommonProblem.FORBIDDEN, "another province's figures");
      }
    }
    return new Visible(asked.province(), asked.partner(), own);
  }

  /**
   * @param province to which the totals are narrowed
   * @param partner to which the totals are narrowed
   * @param seriesProvince to which, beyond that, the series is narrowed
   */
  record Visible(
      @Nullable String province, @Nullable String partner, @Nullable String seriesProvince) {}
}
