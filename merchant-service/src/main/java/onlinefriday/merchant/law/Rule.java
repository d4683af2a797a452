package onlinefriday.merchant.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a rule says for a time.
 *
 * @param forms the ids of the forms it speaks of; empty for those that no other row names
 * @param value as its {@link RuleId} describes it
 * @param legalBasis the article, in Vietnamese, as it is cited
 */
public record Rule(
    RuleId id,
    List<String> forms,
    Validity validity,
    String value,
    Status status,
    String legalBasis,
    String statementVi,
    String statementEn) {

  public Rule {
    id.check(value);
    if (legalBasis.isBlank() || statementVi.isBlank() || statementEn.isBlank()) {
      throw new IllegalArgumentException(id.id() + " says neither what nor where");
    }
  }

  static Rule of(Map<String, String> row) {
    String forms = row.getOrDefault("forms", "");
    return new Rule(
        RuleId.of(row.getOrDefault("rule", "")),
        forms.isEmpty() ? List.of() : List.of(forms.split(" ")),
        Validity.of(row.getOrDefault("valid_from", ""), row.getOrDefault("valid_to", "")),
        row.getOrDefault("value", ""),
        Status.valueOf(row.getOrDefault("status", "")),
        row.getOrDefault("legal_basis", ""),
        row.getOrDefault("statement_vi", ""),
        row.getOrDefault("statement_en", ""));
  }

  public boolean verified() {
    return status == Status.VERIFIED;
  }

  public String statement(Locale locale) {
    return "en".equals(locale.getLanguage()) ? statementEn : statementVi;
  }

  public boolean hasValue() {
    return !value.equals(RuleId.NOTHING);
  }

  long number() {
    return Long.parseLong(value);
  }

  OptionalLong numberIfAny() {
    return hasValue() ? OptionalLong.of(number()) : OptionalLong.empty();
  }

  /** Whether its value lists the constant. */
  boolean lists(Enum<?> constant) {
    return Arrays.asList(value.split(" ")).contains(constant.name());
  }
}
