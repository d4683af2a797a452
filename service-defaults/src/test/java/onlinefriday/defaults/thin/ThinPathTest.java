package onlinefriday.defaults.thin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ThinPathTest {
  private static final ThinPath CONFIRM = new ThinPath("/v1/things/{id}/confirm");

  @Test
  void aPathWithAnIdNamesOneThing() {
    var request = new MockHttpServletRequest("POST", "/v1/things/a-1/confirm");
    request.setServletPath("/v1/things/a-1/confirm");

    assertThat(CONFIRM.matches("/v1/things/a-1/confirm")).isTrue();
    assertThat(CONFIRM.idOf(request)).isEqualTo("a-1");
    assertThat(CONFIRM.filterPattern()).isEqualTo("/v1/things/*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/things",
        "/v1/things/",
        "/v1/things/confirm",
        "/v1/things//confirm",
        "/v1/things/a/b/confirm",
        "/v1/things/a/confirm/",
        "/v1/things/a/release",
        "/v2/things/a/confirm",
        ""
      })
  void anythingElseIsLeftToOthers(String path) {
    assertThat(CONFIRM.matches(path)).isFalse();
  }

  @Test
  void anExactPathIsItself() {
    var exact = new ThinPath("/v1/things");

    assertThat(exact.matches("/v1/things")).isTrue();
    assertThat(exact.matches("/v1/things/a")).isFalse();
    assertThat(exact.filterPattern()).isEqualTo("/v1/things");
  }
}
