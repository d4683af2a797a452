package onlinefriday.defaults.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import onlinefriday.contracts.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer, of API and pages alike, as {@link Language} has it. A request is asked
 * once; who wants to know it again reads what was found.
 */
public final class RequestLanguage implements LocaleResolver {
  private static final String FOUND = RequestLanguage.class.getName();

  public static Language of(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Language found) {
      return found;
    }
    var cookie = WebUtils.getCookie(request, Language.NAME);
    Language language =
        Language.of(
            request.getQueryString(),
            cookie == null ? null : cookie.getValue(),
            request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    request.setAttribute(FOUND, language);
    return language;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("a person changes the language with ?lang=");
  }
}
