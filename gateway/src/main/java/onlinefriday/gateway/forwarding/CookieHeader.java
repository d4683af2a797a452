package onlinefriday.gateway.forwarding;

import java.util.Arrays;
import java.util.Optional;

/**
 * Services read one cookie, the language. All others stay here: the session, and what other sites
 * on the same host have set.
 */
final class CookieHeader {
  private static final String LANGUAGE = "lang=";

  private CookieHeader() {}

  static Optional<String> forService(String header) {
    return Arrays.stream(header.split(";"))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(LANGUAGE))
        .findFirst();
  }
}
