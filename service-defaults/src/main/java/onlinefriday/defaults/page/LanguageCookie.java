package onlinefriday.defaults.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import onlinefriday.contracts.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Remembers the language a person chose with {@code ?lang=} on any page. */
final class LanguageCookie extends PageFilter {
  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Language chosen = Language.ofTag(Query.of(request).first(Language.NAME));
    if (chosen != null) {
      ResponseCookie cookie =
          ResponseCookie.from(Language.NAME, chosen.tag())
              .path("/")
              .maxAge(KEPT)
              .sameSite("Lax")
              .httpOnly(true)
              .secure(request.isSecure())
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    chain.doFilter(request, response);
  }
}
