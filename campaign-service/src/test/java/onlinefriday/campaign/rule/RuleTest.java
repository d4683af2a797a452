package onlinefriday.campaign.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  @ParameterizedTest
  @EnumSource
  void ruleHasWordsInBothLanguages(Rule rule) {
    String vietnamese = rule.message(Locale.of("vi"), 1, 2);
    String english = rule.message(Locale.ENGLISH, 1, 2);
    assertThat(vietnamese).isNotBlank().isNotEqualTo(english).doesNotContain("%s");
    assertThat(english).isNotBlank().doesNotContain("%s");
  }

  @Test
  void codesAreKebabCase() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code))
        .allMatch(code -> code.matches("[a-z]+(-[a-z0-9]+)*"));
  }
}
