package onlinefriday.gateway.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Receives a person's tokens at the end of the flow and puts them into the session, only there. */
@Component
class SignedInPerson implements ServerOAuth2AuthorizedClientRepository {
  private static final Logger log = LoggerFactory.getLogger(SignedInPerson.class);
  private static final int ID_BYTES = 16;
  private static final Duration LIFE_WHEN_UNSAID = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SignedInPerson(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Mono<Void> saveAuthorizedClient(
      OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
    OAuth2AccessToken token = client.getAccessToken();
    Session session =
        new Session(
            newId(), person.getName(), token.getTokenValue(), idToken(person), expiry(token));
    if (!sessions.start(exchange, session)) {
      log.error("The tokens of a person do not fit into a session; nobody is signed in");
    }
    return Mono.empty();
  }

  private Instant expiry(OAuth2AccessToken token) {
    Instant said = token.getExpiresAt();
    return sessions.endOf(said == null ? clock.instant().plus(LIFE_WHEN_UNSAID) : said);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  private static @Nullable String idToken(Authentication person) {
    return person.getPrincipal() instanceof OidcUser user
        ? user.getIdToken().getTokenValue()
        : null;
  }

  @Override
  public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
      String registrationId, Authentication person, ServerWebExchange exchange) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> removeAuthorizedClient(
      String registrationId, Authentication person, ServerWebExchange exchange) {
    sessions.forget(exchange);
    return Mono.empty();
  }
}
