package onlinefriday.gateway.caller;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Identification.Identified;
import onlinefriday.gateway.caller.Identification.Refused;
import onlinefriday.gateway.session.SameOrigin;
import onlinefriday.gateway.session.Session;
import onlinefriday.gateway.session.Sessions;
import onlinefriday.gateway.token.PeopleTokens;
import onlinefriday.gateway.token.Verification;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who sent a request: by its key, its token or its session, in this order. */
@Component
class Callers {
  private static final String API_KEY = "ApiKey ";
  private static final String BEARER = "Bearer ";

  private final ApiKeyCheck apiKeys;
  private final PeopleTokens peopleTokens;
  private final Sessions sessions;

  Callers(ApiKeyCheck apiKeys, PeopleTokens peopleTokens, Sessions sessions) {
    this.apiKeys = apiKeys;
    this.peopleTokens = peopleTokens;
    this.sessions = sessions;
  }

  Mono<Identification> identify(ServerWebExchange exchange) {
    String shown = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (shown == null) {
      return Mono.just(bySession(exchange));
    }
    if (isOf(API_KEY, shown)) {
      return Mono.just(apiKeys.check(shown.substring(API_KEY.length()).strip()));
    }
    if (isOf(BEARER, shown)) {
      return byToken(shown.substring(BEARER.length()).strip());
    }
    return Mono.just(new Refused(CommonProblem.UNAUTHENTICATED));
  }

  private static boolean isOf(String scheme, String shown) {
    return shown.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private Mono<Identification> byToken(String token) {
    return peopleTokens
        .verify(token)
        .map(
            verification ->
                switch (verification) {
                  case Verification.Verified(String subject, var expiresAt) ->
                      new Identified(new Caller.Person(subject, token));
                  case Verification.Rejected() -> new Refused(CommonProblem.UNAUTHENTICATED);
                  case Verification.Undecided() -> new Refused(CommonProblem.UNAVAILABLE);
                });
  }

  private Identification bySession(ServerWebExchange exchange) {
    Session session = sessions.find(exchange);
    if (session == null) {
      return new Identified(
          new Caller.Anonymous(Network.of(exchange.getRequest().getRemoteAddress())));
    }
    if (!sessions.endingsKnown()) {
      return new Refused(CommonProblem.UNAVAILABLE); // it may have ended: nobody can say yet
    }
    return SameOrigin.holds(exchange.getRequest())
        ? new Identified(new Caller.Person(session.subject(), session.accessToken()))
        : new Refused(CommonProblem.FORBIDDEN);
  }
}
