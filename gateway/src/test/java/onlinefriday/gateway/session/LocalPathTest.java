package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/province", "/province?year=2026&x=a%2Fb#top", "/a//b"})
  void placeOnThisSiteIsKept(String next) {
    assertThat(LocalPath.orHome(next)).isEqualTo(next);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "province",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        " /evil",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "@evil.example",
        "/tiếng",
        "/a\u0000b"
      })
  void anythingElseBecomesHome(String next) {
    assertThat(LocalPath.orHome(next)).isEqualTo("/");
  }

  @Test
  void pathThatIsTooLongBecomesHome() {
    assertThat(LocalPath.orHome("/" + "a".repeat(512))).isEqualTo("/");
  }
}
