package onlinefriday.reporting.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person may choose on the page, and what is shown when they choose nothing. */
@Component
final class ProvinceChoices {
  private final Editions editions;
  private final Provinces provinces;
  private final MessageSource messages;
  private final Clock clock;

  ProvinceChoices(Editions editions, Provinces provinces, MessageSource messages, Clock clock) {
    this.editions = editions;
    this.provinces = provinces;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @throws ApiProblem 400 when the day is no date
   */
  ProvinceSelection selection(
      Caller caller,
      @Nullable String edition,
      @Nullable String province,
      @Nullable String asOfDate) {
    String shown = edition == null || edition.isBlank() ? current() : edition;
    return ProvinceSelection.of(caller, shown, province, map(asOfDate));
  }

  Offered offered(ProvinceSelection selected, Locale language) {
    String code = selected.province();
    return new Offered(
        editionNames(language),
        provinceNames(selected, language),
        selected,
        code == null
            ? null
            : provinces.find(code, selected.map()).map(Province::nameVi).orElse(null),
        code == null,
        selected.query(today()));
  }

  private Map<String, String> editionNames(Locale language) {
    Map<String, String> names = new LinkedHashMap<>();
    for (EditionState edition : editions.all()) {
      names.put(
          edition.id(), "en".equals(language.getLanguage()) ? edition.nameEn() : edition.nameVi());
    }
    names.put(
        ProvinceSelection.ALL_EDITIONS,
        messages.getMessage("province.filter.edition.all", null, language));
    return names;
  }

  private Map<String, String> provinceNames(ProvinceSelection selected, Locale language) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", messages.getMessage("province.filter.province.all", null, language));
    provinces.on(selected.map()).forEach(p -> names.put(p.code(), p.nameVi()));
    return names;
  }

  private String current() {
    return editions
        .current(clock.instant())
        .map(EditionState::id)
        .orElse(ProvinceSelection.ALL_EDITIONS);
  }

  private LocalDate map(@Nullable String asOfDate) {
    try {
      return asOfDate == null || asOfDate.isBlank() ? today() : WireTime.readDate(asOfDate);
    } catch (DateTimeException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "asOfDate is no date");
    }
  }

  private LocalDate today() {
    return VietnamTime.dateOf(clock.instant());
  }

  /**
   * @param editions names by id
   * @param provinces names by code, the empty code being the country
   * @param byProvince whether the table by province is shown
   * @param query asks for the same again, from a part of the page
   */
  public record Offered(
      Map<String, String> editions,
      Map<String, String> provinces,
      ProvinceSelection selected,
      @Nullable String provinceName,
      boolean byProvince,
      String query) {}
}
