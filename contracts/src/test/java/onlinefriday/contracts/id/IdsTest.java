package onlinefriday.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "2026", "OF2026-NATIONAL", "A_b-c.9", ".a", "a.", "...", "-", "_"})
  void lettersDigitsDotsDashesAndUnderscoresAreAnId(String id) {
    assertThat(Ids.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "\u0111", "\uff12", "a\n", "a%2e"})
  void anythingElseIsNone(String id) {
    assertThat(Ids.isValid(id)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65})
  void anIdHasAtMost64Characters(int length) {
    assertThat(Ids.isValid("x".repeat(length))).isEqualTo(length <= 64);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void whatAPathCannotNameIsNoId(String id) {
    assertThat(Ids.isValid(id)).isFalse();
  }
}
