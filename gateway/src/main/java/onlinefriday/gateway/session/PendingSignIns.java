package onlinefriday.gateway.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the pending sign-in in the browser, sealed, so that any instance can end it. */
@Component
class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  static final String REGISTRATION_ID = "people";
  static final String NEXT_ATTRIBUTE = PendingSignIns.class.getName() + ".next";

  private static final String COOKIE = GatewayCookies.PREFIX + "sign-in";

  private final CookieSeal seal;
  private final Duration life;
  private final ReactiveClientRegistrationRepository registrations;

  PendingSignIns(
      CookieSeal seal,
      SessionProperties properties,
      ReactiveClientRegistrationRepository registrations) {
    this.seal = seal;
    this.life = properties.signInWithin();
    this.registrations = registrations;
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    if (request == null) {
      GatewayCookies.clear(exchange, COOKIE);
      return Mono.empty();
    }
    PendingSignIn pending =
        new PendingSignIn(
            requireNonNull(request.getState()),
            requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
            requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
            requireNonNull(request.getRedirectUri()),
            LocalPath.orHome(exchange.getRequest().getQueryParams().getFirst("next")));
    GatewayCookies.write(exchange, COOKIE, seal.seal(pending), life);
    return Mono.empty();
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    PendingSignIn pending = find(exchange);
    if (pending == null || !pending.state().equals(state(exchange))) {
      return Mono.empty();
    }
    return registrations
        .findByRegistrationId(REGISTRATION_ID)
        .map(client -> restore(pending, client));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    return loadAuthorizationRequest(exchange)
        .doOnNext(
            request -> {
              exchange
                  .getAttributes()
                  .put(NEXT_ATTRIBUTE, request.getAttributes().get(NEXT_ATTRIBUTE));
              GatewayCookies.clear(exchange, COOKIE);
            });
  }

  private @Nullable PendingSignIn find(ServerWebExchange exchange) {
    String sealed = GatewayCookies.read(exchange, COOKIE);
    return sealed == null ? null : seal.open(sealed, PendingSignIn.class);
  }

  private static @Nullable String state(ServerWebExchange exchange) {
    return exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
  }

  private static OAuth2AuthorizationRequest restore(
      PendingSignIn pending, ClientRegistration client) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .clientId(client.getClientId())
        .redirectUri(pending.redirectUri())
        .scopes(client.getScopes())
        .state(pending.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID,
                client.getRegistrationId(),
                OidcParameterNames.NONCE,
                pending.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                pending.codeVerifier(),
                NEXT_ATTRIBUTE,
                pending.next()))
        .build();
  }
}
