package onlinefriday.contracts.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "                           , VI",
    "''                         , VI",
    "en                         , EN",
    "EN-us                      , EN",
    "en-Latn-GB-x-any           , EN",
    "vi                         , VI",
    "fr                         , VI",
    "english                    , VI",
    "*                          , VI",
    "'*, en;q=0.5'              , EN",
    "'fr, en;q=0.8'             , EN",
    "'fr, en;q=0.5, vi;q=0.4'   , EN",
    "'vi;q=0.5, en'             , EN",
    "'en;q=0.8,vi'              , VI",
    "'vi, en'                   , VI",
    "'en, vi'                   , EN",
    "en;q=0                     , VI",
    "en;q=0.001                 , EN",
    "'en; q=0.7 , vi;q=0.699'   , EN",
    "'vi;q=0.699, en;q=0.7'     , EN",
    "en;q=1.000                 , EN",
    "en;q=0.0000                , VI",
    "en;q=2                     , VI",
    "en;q=                      , VI",
    "en;q=.9                    , VI",
    "en;q=0x9                   , VI",
    "en;level=1                 , VI",
    "'en;;, vi'                 , VI",
    "',,,en'                    , EN",
    "'not a ; language'         , VI",
  })
  void headerIsReadByPrimarySubtagsAndWeights(@Nullable String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }

  @Test
  void headerOverItsLengthSaysNothing() {
    String longest = "en-" + "a".repeat(Language.HEADER_LENGTH_MAX - 3);
    assertThat(Language.accepted(longest)).isEqualTo(Language.EN);
    assertThat(Language.accepted(longest + "a")).isEqualTo(Language.VI);
  }

  @Test
  void onlyTheFirstRangesAreLookedAt() {
    assertThat(Language.accepted("fr,".repeat(Language.RANGES_MAX - 1) + "en"))
        .isEqualTo(Language.EN);
    assertThat(Language.accepted("fr,".repeat(Language.RANGES_MAX) + "en")).isEqualTo(Language.VI);
  }

  @ParameterizedTest
  @CsvSource({
    "         ,   , en, EN",
    "         , vi, en, VI",
    "         , en,   , EN",
    "         , xx, en, EN",
    "lang=en  , vi, vi, EN",
    "lang=vi  , en, en, VI",
    "lang=xx  , en, en, VI",
    "lang=    , en, en, VI",
    "lang     , en, en, VI",
    "slang=en ,   ,   , VI",
    "language=en ,   ,   , VI",
    "a=1&lang=en,  ,   , EN",
    "lang=en&lang=vi,  ,   , EN",
    "&&&lang=en&,  ,   , EN",
  })
  void parameterGoesBeforeCookieBeforeHeader(
      @Nullable String query, @Nullable String cookie, @Nullable String header, Language language) {
    assertThat(Language.of(query, cookie, header)).isEqualTo(language);
  }

  @Test
  void localeOfNoneOfOursIsAnsweredInVietnamese() {
    assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.VI);
  }
}
