package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageCookieTest {
  @Test
  void chosenLanguageIsRememberedForAYear() throws Exception {
    assertThat(answer("/console", "lang=en").getHeader("Set-Cookie"))
        .contains("lang=en; Path=/; Max-Age=31536000", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @ParameterizedTest
  @CsvSource({"/console, lang=xx", "/console, a=1", "/v1/clock, lang=en"})
  void nothingElseSetsTheCookie(String path, String query) throws Exception {
    assertThat(answer(path, query).getHeader("Set-Cookie")).isNull();
  }

  private static MockHttpServletResponse answer(String path, String query) throws Exception {
    MockHttpServletRequest request = request(query);
    request.setRequestURI(path);
    var response = new MockHttpServletResponse();
    new LanguageCookie().doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static MockHttpServletRequest request(@Nullable String query) {
    var request = new MockHttpServletRequest("GET", "/");
    request.setQueryString(query);
    return request;
  }
}
