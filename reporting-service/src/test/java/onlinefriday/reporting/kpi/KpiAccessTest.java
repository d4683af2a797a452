package onlinefriday.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.reporting.kpi.KpiAccess.Visible;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KpiAccessTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final LocalDate IN_2023 = LocalDate.parse("2023-12-01");

  private static final Caller OPERATOR = caller(Role.NATIONAL_OPERATOR, null);
  private static final Caller AUDITOR = caller(Role.AUDITOR, null);
  private static final Caller OFFICER = caller(Role.PROVINCE_OFFICER, "15");
  private static final Caller INSPECTOR = caller(Role.INSPECTOR, "15");
  private static final Caller INSPECTOR_OF_THE_COUNTRY = caller(Role.INSPECTOR, null);
  private static final Caller READER = partner("reports:read");

  static Stream<Arguments> allowed() {
    return Stream.of(
        arguments(OPERATOR, null, null, TODAY, new Visible(null, null, null)),
        arguments(OPERATOR, "79", "tiki", TODAY, new Visible("79", "tiki", null)),
        arguments(AUDITOR, "79", "tiki", TODAY, new Visible("79", "tiki", null)),
        arguments(INSPECTOR_OF_THE_COUNTRY, "79", "tiki", TODAY, new Visible("79", "tiki", null)),
        arguments(OFFICER, null, null, TODAY, new Visible(null, null, "15")),
        arguments(OFFICER, "15", "tiki", TODAY, new Visible("15", "tiki", "15")),
        arguments(INSPECTOR, "15", null, TODAY, new Visible("15", null, "15")),
        // Lào Cai was 10 and Yên Bái 15; both are Lào Cai, 15, today
        arguments(OFFICER, "10", null, IN_2023, new Visible("10", null, "15")),
        arguments(OFFICER, "15", null, IN_2023, new Visible("15", null, "15")),
        arguments(READER, null, null, TODAY, new Visible(null, "shopee", null)),
        arguments(READER, "79", "shopee", TODAY, new Visible("79", "shopee", null)));
  }

  static Stream<Arguments> forbidden() {
    return Stream.of(
        arguments(OFFICER, "79", null, TODAY),
        arguments(OFFICER, "99", null, TODAY),
        arguments(OFFICER, "02", null, IN_2023),
        arguments(OFFICER, null, "tiki", TODAY),
        arguments(INSPECTOR, "79", null, TODAY),
        arguments(caller(Role.PROVINCE_OFFICER, null), null, null, TODAY),
        arguments(READER, null, "tiki", TODAY),
        arguments(partner("vouchers:redeem"), null, null, TODAY),
        arguments(caller(Role.MERCHANT, null), null, null, TODAY),
        arguments(caller(null, null), null, null, TODAY));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void eachSeesWhatIsTheirs(
      Caller caller,
      @Nullable String province,
      @Nullable String partner,
      LocalDate map,
      Visible visible) {
    assertThat(visible(caller, province, partner, map)).isEqualTo(visible);
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void whatIsNotTheirsIsForbidden(
      Caller caller, @Nullable String province, @Nullable String partner, LocalDate map) {
    assertThatThrownBy(() -> visible(caller, province, partner, map))
        .isInstanceOfSatisfying(
            ApiProblem.class, p -> assertThat(p.kind()).isEqualTo(CommonProblem.FORBIDDEN));
  }

  private static Visible visible(
      Caller caller, @Nullable String province, @Nullable String partner, LocalDate map) {
    var asked = new KpiParameters(null, province, null, null, partner, null, null, null);
    return KpiAccess.visible(caller, asked, map, TODAY, Provinces.registry());
  }

  private static Caller caller(@Nullable Role role, @Nullable String province) {
    return new Caller("somebody", "Somebody", role, province, null, null, Set.of());
  }

  private static Caller partner(String scope) {
    return new Caller("shopee", "shopee", Role.PARTNER, null, null, "shopee", Set.of(scope));
  }
}
