package onlinefriday.gateway.session;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.net.URI;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.problem.UnreadBody;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** {@code POST /sign-out} ends the session everywhere and, when there was one, at the issuer. */
@Configuration(proxyBeanMethods = false)
class SignOutEndpoint {
  private static final URI HOME = URI.create("/");

  private final Sessions sessions;
  private final ProblemAnswers problems;
  private final UnreadBody unreadBody;
  private final URI endSessionUri;

  SignOutEndpoint(
      Sessions sessions,
      ProblemAnswers problems,
      UnreadBody unreadBody,
      SessionProperties properties) {
    this.sessions = sessions;
    this.problems = problems;
    this.unreadBody = unreadBody;
    this.endSessionUri = properties.endSessionUri();
  }

  @Bean
  RouterFunction<ServerResponse> signOut() {
    return RouterFunctions.route()
        .POST("/sign-out", this::signOut)
        .route(path("/sign-out"), request -> problems.methodNotAllowed(request, HttpMethod.POST))
        .build();
  }

  private Mono<ServerResponse> signOut(ServerRequest request) {
    ServerWebExchange exchange = request.exchange();
    if (!SameOrigin.holds(exchange.getRequest())) {
      return problems.answer(exchange, CommonProblem.FORBIDDEN).then(Mono.empty());
    }
    Session session = sessions.find(exchange);
    if (session != null) {
      sessions.end(exchange, session);
    }
    URI destination = destination(session, exchange.getRequest().getURI());
    return unreadBody
        .discard(exchange)
        .then(ServerResponse.status(HttpStatus.SEE_OTHER).location(destination).build());
  }

  private URI destination(@Nullable Session session, URI here) {
    if (session == null || session.idToken() == null) {
      return HOME;
    }
    return UriComponentsBuilder.fromUri(endSessionUri)
        .queryParam("id_token_hint", session.idToken())
        .queryParam("post_logout_redirect_uri", here.resolve("/").toString())
        .build()
        .encode()
        .toUri();
  }
}
