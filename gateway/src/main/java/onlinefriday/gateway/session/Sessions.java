package onlinefriday.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onlinefriday.gateway.session.EndedSessions.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Keeps a person's session in the browser, sealed, and ends it everywhere. */
@Component
public class Sessions {
  private static final String COOKIE = GatewayCookies.PREFIX + "session";

  private final CookieSeal seal;
  private final EndedSessions ended;
  private final EndedSessionFeed feed;
  private final SignOutRelay relay;
  private final Duration max;
  private final Clock clock;

  Sessions(
      CookieSeal seal,
      EndedSessions ended,
      EndedSessionFeed feed,
      SignOutRelay relay,
      SessionProperties properties,
      Clock clock) {
    this.seal = seal;
    this.ended = ended;
    this.feed = feed;
    this.relay = relay;
    this.max = properties.sessionMax();
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
    if (session == null || isOver(session)) {
      forget(exchange);
      return null;
    }
    return session;
  }

  /** Whether it is known which sessions have ended; until then none can be trusted. */
  public boolean endingsKnown() {
    return feed.complete();
  }

  // a cookie of an earlier version has no id, whatever its type says
  private boolean isOver(Session session) {
    @Nullable String id = session.id();
    return id == null || !clock.instant().isBefore(session.expiresAt()) || ended.contain(session);
  }

  boolean start(ServerWebExchange exchange, Session session) {
    Duration life = Duration.between(clock.instant(), session.expiresAt());
    return life.isPositive() && GatewayCookies.write(exchange, COOKIE, seal.seal(session), life);
  }

  /** The session's end: the access token's, but none lasts longer than the longest session. */
  Instant endOf(Instant tokenExpiresAt) {
    Instant latest = clock.instant().plus(max);
    return tokenExpiresAt.isBefore(latest) ? tokenExpiresAt : latest;
  }

  /**
   * Here at once, also for copies of the cookie; at the other instances as soon as they hear it.
   */
  void end(ServerWebExchange exchange, Session session) {
    Ended over = new Ended(session.id(), session.expiresAt());
    if (ended.add(over)) {
      relay.publish(over);
    }
    forget(exchange);
  }

  void forget(ServerWebExchange exchange) {
    GatewayCookies.clear(exchange, COOKIE);
  }
}
