package onlinefriday.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** The gateway's own cookies, cut into pieces that browsers accept. */
final class GatewayCookies {
  static final String PREFIX = "onlinefriday-";

  private static final int PIECE_CHARS_MAX = 3_800; // browsers take 4096 with name and attributes
  private static final int PIECES_MAX = 3;

  private GatewayCookies() {}

  static @Nullable String read(ServerWebExchange exchange, String name) {
    StringBuilder value = new StringBuilder();
    for (int piece = 0; piece < PIECES_MAX; piece++) {
      HttpCookie cookie = exchange.getRequest().getCookies().getFirst(nameOf(name, piece));
      if (cookie == null) {
        break;
      }
      value.append(cookie.getValue());
    }
    return value.isEmpty() ? null : value.toString();
  }

  /** False when the value is too long to be kept by a browser; then nothing is set. */
  static boolean write(ServerWebExchange exchange, String name, String value, Duration life) {
    if (value.length() > PIECES_MAX * PIECE_CHARS_MAX) {
      return false;
    }
    for (int piece = 0; piece < PIECES_MAX; piece++) {
      int from = Math.min(value.length(), piece * PIECE_CHARS_MAX);
      int to = Math.min(value.length(), from + PIECE_CHARS_MAX);
      if (from < to) {
        set(exchange, nameOf(name, piece), value.substring(from, to), life);
      } else {
        drop(exchange, nameOf(name, piece));
      }
    }
    return true;
  }

  /** An answer that has begun clears none: the next one does. */
  static void clear(ServerWebExchange exchange, String name) {
    if (exchange.getResponse().isCommitted()) {
      return;
    }
    for (int piece = 0; piece < PIECES_MAX; piece++) {
      drop(exchange, nameOf(name, piece));
    }
  }

  private static void drop(ServerWebExchange exchange, String name) {
    if (exchange.getRequest().getCookies().containsKey(name)) {
      set(exchange, name, "", Duration.ZERO);
    }
  }

  private static void set(ServerWebExchange exchange, String name, String value, Duration life) {
    exchange
        .getResponse()
        .addCookie(
            ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(exchange.getRequest().getURI().getScheme()))
                .sameSite("Lax")
                .maxAge(life)
                .build());
  }

  private static String nameOf(String name, int piece) {
    return piece == 0 ? name : name + "-" + (piece + 1);
  }
}
