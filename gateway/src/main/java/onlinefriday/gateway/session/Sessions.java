package onlinefriday.gateway.session;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Keeps a person's session in the browser, sealed. */
@Component
public class Sessions {
  private static final String COOKIE = GatewayCookies.PREFIX + "session";

  private final CookieSeal seal;
  private final Clock clock;

  Sessions(CookieSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** The session of this request; a cookie that is forged or over is cleared and counts as none. */
  public @Nullable Session find(ServerWebExchange exchange) {
    if (!exchange.getRequest().getHeaders().containsHeader(HttpHeaders.COOKIE)) {
      return null;
    }
    String sealed = GatewayCookies.read(exchange, COOKIE);
    if (sealed == null) {
      return null;
    }
    Session session = seal.open(sealed, Session.class);
    if (session == null || !clock.instant().isBefore(session.expiresAt())) {
      end(exchange);
      return null;
    }
    return session;
  }

  boolean start(ServerWebExchange exchange, Session session) {
    Duration life = Duration.between(clock.instant(), session.expiresAt());
    return life.isPositive() && GatewayCookies.write(exchange, COOKIE, seal.seal(session), life);
  }

  void end(ServerWebExchange exchange) {
    GatewayCookies.clear(exchange, COOKIE);
  }
}
