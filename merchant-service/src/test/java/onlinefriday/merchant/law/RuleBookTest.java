package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  private final RuleBook book = RuleBook.read();

  @ParameterizedTest
  @CsvSource({
    "1990-01-01, before-81-2018, UNVERIFIED",
    "2018-07-14, before-81-2018, UNVERIFIED",
    "2018-07-15, nd-81-2018, VERIFIED",
    "2024-11-30, nd-81-2018, VERIFIED",
    "2024-12-01, nd-128-2024, VERIFIED",
    "2025-06-30, nd-128-2024, VERIFIED",
    "2025-07-01, tt-39-2025, VERIFIED",
    "2026-06-25, tt-39-2025, VERIFIED",
    "2026-06-26, nd-239-2026, UNVERIFIED",
    "2026-11-27, nd-239-2026, UNVERIFIED",
    "9999-12-31, nd-239-2026, UNVERIFIED",
  })
  void firstDayChoosesTheRuleSet(LocalDate start, String id, Status status) {
    RuleSet set = book.ruleSetOn(start);
    assertThat(set.id()).isEqualTo(id);
    assertThat(set.status()).isEqualTo(status);
  }

  @Test
  void theTenFormsOfTheLawAreKnownAndTheChannelIsNone() {
    assertThat(book.formIds()).hasSize(10).contains("discount", "lucky_draw", "loyalty");
    assertThat(book.form("online_means")).isEmpty();
  }

  @Test
  void whatHoldsOnNoDayOrTwiceIsRefusedAtTheStart() {
    Validity until = Validity.of("", "2024-11-30");
    Validity since = Validity.of("2024-12-01", "");
    Validity.requireEveryDayOnce("whole", List.of(since, until));

    assertThatThrownBy(() -> Validity.requireEveryDayOnce("none", List.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                Validity.requireEveryDayOnce("gap", List.of(until, Validity.of("2024-12-02", ""))))
        .hasMessageContaining("gap");
    assertThatThrownBy(
            () ->
                Validity.requireEveryDayOnce("both", List.of(until, Validity.of("2024-11-30", ""))))
        .hasMessageContaining("both");
    assertThatThrownBy(() -> Validity.requireEveryDayOnce("ends", List.of(until)))
        .hasMessageContaining("ends");
    assertThatThrownBy(() -> Validity.of("2024-12-01", "2024-11-30"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "discount-cap, half",
    "discount-cap, -",
    "discount-cap, 0",
    "goods-restricted, MEDICINES",
    "registration-receiver, MAYOR",
    "procedure, 5",
    "no-such-rule, -"
  })
  void aRowThatMakesNoSenseIsRefused(String rule, String value) {
    Map<String, String> row =
        Map.of(
            "rule", rule,
            "value", value,
            "status", "VERIFIED",
            "legal_basis", "Điều 1",
            "statement_vi", "câu",
            "statement_en", "sentence");
    assertThatThrownBy(() -> Rule.of(row)).isInstanceOf(IllegalArgumentException.class);
  }
}
