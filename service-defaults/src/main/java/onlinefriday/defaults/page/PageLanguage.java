package onlinefriday.defaults.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import onlinefriday.defaults.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: {@code ?lang=}, else the cookie {@code lang}, else {@code
 * Accept-Language}, else Vietnamese. A {@code ?lang=} that names no language of ours is answered in
 * Vietnamese; such a cookie is ignored.
 */
final class PageLanguage implements LocaleResolver {
  static final String NAME = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return languageOf(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a person changes the language with ?lang=");
  }

  private static Language languageOf(HttpServletRequest request) {
    String asked = Query.of(request).first(NAME);
    if (asked != null) {
      return Objects.requireNonNullElse(Language.ofTag(asked), Language.VI);
    }
    var cookie = WebUtils.getCookie(request, NAME);
    Language chosen = cookie == null ? null : Language.ofTag(cookie.getValue());
    return chosen == null ? Language.of(ProblemWriter.languageOf(request)) : chosen;
  }
}
