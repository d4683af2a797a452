package onlinefriday.merchant.law;

import java.util.Locale;
import java.util.Map;

/** The instruments that hold together for a time; a programme's first day chooses. */
public record RuleSet(String id, Validity validity, Status status, String nameVi, String nameEn) {
  static RuleSet of(Map<String, String> row) {
    return new RuleSet(
        row.getOrDefault("id", ""),
        Validity.of(row.getOrDefault("valid_from", ""), row.getOrDefault("valid_to", "")),
        Status.valueOf(row.getOrDefault("status", "")),
        row.getOrDefault("name_vi", ""),
        row.getOrDefault("name_en", ""));
  }

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameVi;
  }
}
