package onlinefriday.gateway.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import onlinefriday.contracts.token.TokenIssuer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens of the people's issuer are checked. The issuer's keys outlive its outages. */
@Configuration(proxyBeanMethods = false)
class PeopleTokenDecoder {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final Duration KEY_SET_LIFE = Duration.ofMinutes(5);
  // tokens with invented key ids must not make us ask the issuer each time
  private static final Duration KEY_SET_ASKED_AT_MOST_EVERY = Duration.ofSeconds(5);
  private static final Duration KEY_SET_OUTAGE = Duration.ofHours(12);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final OAuth2Error MISISSUED =
      new OAuth2Error("invalid_token", "not what this issuer may say", null);

  /** Blocks while it asks the issuer. */
  @Bean
  JwtDecoder peopleJwtDecoder(
      SecurityProperties security, TokenProperties properties, IssuerKeySet keySet, Clock clock)
      throws MalformedURLException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier((type, context) -> {}); // the validator below judges it
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, keySource(security, properties, keySet)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validator below judges them
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validator(security, clock));
    return decoder;
  }

  private static JWKSource<SecurityContext> keySource(
      SecurityProperties security, TokenProperties properties, IssuerKeySet keySet)
      throws MalformedURLException {
    long waitMs = properties.issuerTimeout().multipliedBy(2).toMillis(); // connect, then read
    return JWKSourceBuilder.create(security.peopleJwksUri().toURL(), keySet)
        .cache(KEY_SET_LIFE.toMillis(), waitMs)
        .rateLimited(KEY_SET_ASKED_AT_MOST_EVERY.toMillis())
        .refreshAheadCache(false)
        .outageTolerant(KEY_SET_OUTAGE.toMillis())
        .build();
  }

  private static OAuth2TokenValidator<Jwt> validator(SecurityProperties security, Clock clock) {
    JwtTypeValidator type = new JwtTypeValidator(TokenIssuer.TYPES);
    type.setAllowEmpty(true);
    JwtTimestampValidator lifetime = new JwtTimestampValidator(CLOCK_SKEW);
    lifetime.setAllowEmptyExpiryClaim(false);
    lifetime.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        lifetime,
        new JwtIssuerValidator(security.peopleIssuer()),
        new JwtAudienceValidator(security.audience()),
        new JwtClaimValidator<String>(
            JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
        jwt ->
            TokenIssuer.PEOPLE.mayClaim(jwt.getClaims())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(MISISSUED));
  }
}
