package onlinefriday.gateway.session;

import static java.util.Objects.requireNonNull;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.gateway.token.SecurityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Asks the issuer for tokens and checks the ID token. Nothing is asked before a person comes. */
@Configuration(proxyBeanMethods = false)
class IssuerClient {
  private static final int CONNECT_TIMEOUT_MS = 1_000;
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

  private final WebClient http =
      WebClient.builder()
          .clientConnector(
              new ReactorClientHttpConnector(
                  HttpClient.create()
                      .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MS)
                      .responseTimeout(RESPONSE_TIMEOUT)))
          .build();

  @Bean
  ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenClient() {
    var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
    client.setWebClient(http);
    return client;
  }

  @Bean
  ReactiveJwtDecoderFactory<ClientRegistration> idTokenDecoders(SecurityProperties security) {
    // kept, because each holds the issuer's keys
    Map<String, ReactiveJwtDecoder> known = new ConcurrentHashMap<>();
    return client ->
        known.computeIfAbsent(
            client.getRegistrationId(), id -> idTokenDecoder(client, security.peopleIssuer()));
  }

  private ReactiveJwtDecoder idTokenDecoder(ClientRegistration client, String issuer) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(
                requireNonNull(client.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .webClient(http)
            .build();
    List<OAuth2TokenValidator<Jwt>> checks =
        List.of(new JwtIssuerValidator(issuer), new OidcIdTokenValidator(client));
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
    return decoder;
  }
}
