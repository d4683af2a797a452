package onlinefriday.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The language a caller reads: the cookie {@code lang}, else Accept-Language, else Vietnamese. */
final class Language {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

  private Language() {}

  static Locale of(ServerHttpRequest request) {
    HttpCookie chosen = request.getCookies().getFirst("lang");
    if (chosen != null) {
      return "en".equals(chosen.getValue()) ? Locale.ENGLISH : VIETNAMESE;
    }
    return accepted(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Locale accepted(@Nullable String header) {
    if (header == null) {
      return VIETNAMESE;
    }
    try {
      Locale match = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      return match == null ? VIETNAMESE : match;
    } catch (IllegalArgumentException unreadable) {
      return VIETNAMESE;
    }
  }
}
