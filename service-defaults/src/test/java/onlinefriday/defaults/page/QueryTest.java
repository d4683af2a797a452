package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.contracts.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  @ParameterizedTest
  @CsvSource({
    "''           , ?lang=en",
    "a=1          , ?a=1&lang=en",
    "lang=vi      , ?lang=en",
    "b=2&lang=vi&a=%C4%91+x&b=3&flag, ?b=2&a=%C4%91+x&b=3&flag&lang=en",
    "language=vi  , ?language=vi&lang=en"
  })
  void languageLinkKeepsTheOtherParameters(String query, String link) {
    assertThat(frame("/", query).in(Language.EN)).isEqualTo(link);
  }

  @Test
  void valuesAreEncodedOnce() {
    assertThat(frame("/", "q=a%20b").with("cursor", "x=&y")).isEqualTo("?q=a%20b&cursor=x%3D%26y");
  }

  @Test
  void signInNeverReturnsToAnotherHost() {
    assertThat(frame("//evil.example/x", "").here()).isEqualTo("/evil.example/x");
  }

  private static Frame frame(String path, String query) {
    var parameters = query.isEmpty() ? List.<String>of() : List.of(query.split("&"));
    return new Frame(path, new Query(parameters), Language.VI, null, null);
  }
}
