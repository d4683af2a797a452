package onlinefriday.reporting.dashboard;

import java.time.LocalDate;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.reporting.kpi.KpiParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person looks at.
 *
 * @param edition its id, or {@link #ALL_EDITIONS}
 * @param province null for the country
 * @param map the day whose boundaries hold
 * @param ownProvince whether the person acts for one province and sees no other
 */
public record ProvinceSelection(
    String edition, @Nullable String province, LocalDate map, boolean ownProvince) {
  static final String ALL_EDITIONS = "all";

  static ProvinceSelection of(
      Caller caller, String edition, @Nullable String province, LocalDate map) {
    boolean own =
        caller.role() == Role.PROVINCE_OFFICER
            || (caller.role() == Role.INSPECTOR && caller.province() != null);
    String asked = province == null || province.isBlank() ? null : province;
    return new ProvinceSelection(
        edition, own && asked == null ? caller.province() : asked, map, own);
  }

  KpiParameters parameters(@Nullable String by) {
    return parameters(province, by);
  }

  KpiParameters national() {
    return parameters(null, null);
  }

  private KpiParameters parameters(@Nullable String code, @Nullable String by) {
    return new KpiParameters(
        ALL_EDITIONS.equals(edition) ? null : edition,
        code,
        map.toString(),
        null,
        null,
        null,
        null,
        by);
  }

  /** Asks for the same again, from a part of the page. */
  String query(LocalDate today) {
    var query = UriComponentsBuilder.newInstance().queryParam("edition", edition);
    if (province != null) {
      query.queryParam("province", province);
    }
    if (!map.equals(today)) {
      query.queryParam("asOfDate", map);
    }
    return query.encode().build().toUriString();
  }
}
