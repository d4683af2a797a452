package onlinefriday.gateway.session;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /sign-in} starts the authorization code flow, with PKCE, at the one issuer. */
@Component
class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {
  static final String PATH = "/sign-in";

  private final DefaultServerOAuth2AuthorizationRequestResolver requests;

  SignInRequests(ReactiveClientRegistrationRepository registrations) {
    this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    this.requests.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
    boolean signIn = PATH.equals(exchange.getRequest().getPath().value());
    return signIn ? resolve(exchange, PendingSignIns.REGISTRATION_ID) : Mono.empty();
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
    return requests.resolve(exchange, registration);
  }
}
