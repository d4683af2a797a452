package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "      ,   ,                  , vi",
    "      ,   , en               , en",
    "      ,   , en-GB            , en",
    "      ,   , 'fr, en;q=0.8'   , en",
    "      ,   , 'vi;q=0.5, en'   , en",
    "      ,   , fr               , vi",
    "      ,   , *                , vi",
    "      , vi, en               , vi",
    "      , en,                  , en",
    "      , xx, en               , en",
    "lang=en, vi, vi              , en",
    "lang=vi, en, en              , vi",
    "lang=xx, en, en              , vi",
    "lang=  , en, en              , vi",
    "slang=en,  ,                 , vi",
    "a=1&lang=en, ,               , en"
  })
  void parameterThenCookieThenHeaderThenVietnamese(
      @Nullable String query, @Nullable String cookie, @Nullable String header, String language) {
    MockHttpServletRequest request = request(query);
    if (cookie != null) {
      request.setCookies(new Cookie("lang", cookie));
    }
    if (header != null) {
      request.addHeader("Accept-Language", header);
    }

    assertThat(new PageLanguage().resolveLocale(request)).isEqualTo(Locale.of(language));
  }

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
