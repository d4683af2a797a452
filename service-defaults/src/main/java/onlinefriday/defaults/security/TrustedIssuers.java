package onlinefriday.defaults.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import onlinefriday.contracts.token.TokenIssuer;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies a token with the keys of the issuer it names, and lets that issuer say only what is its
 * to say; other issuers are refused unread.
 */
final class TrustedIssuers implements JwtDecoder {
  // machines' clocks differ by less
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
  private static final OAuth2Error MISISSUED =
      new OAuth2Error("invalid_token", "not what this issuer may say", null);

  private final String audience;
  private final Clock clock;
  private final Map<String, JwtDecoder> byIssuer;

  TrustedIssuers(SecurityProperties trusted, Clock clock) {
    this.audience = trusted.audience();
    this.clock = clock;
    this.byIssuer =
        Map.of(
            trusted.peopleIssuer(),
                decoder(TokenIssuer.PEOPLE, trusted.peopleIssuer(), trusted.peopleJwksUri()),
            trusted.gatewayIssuer(),
                decoder(TokenIssuer.GATEWAY, trusted.gatewayIssuer(), trusted.gatewayJwksUri()));
  }

  @Override
  public Jwt decode(String token) {
    if (token.length() > TokenIssuer.TOKEN_CHARS_MAX) {
      throw new BadJwtException("too long");
    }
    JwtDecoder decoder = byIssuer.get(issuerOf(token));
    if (decoder == null) {
      throw new BadJwtException("not a trusted issuer");
    }
    return decoder.decode(token);
  }

  private static String issuerOf(String token) {
    try {
      String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
      return issuer == null ? "" : issuer;
    } catch (ParseException | RuntimeException e) {
      throw new BadJwtException("not a token", e);
    }
  }

  private JwtDecoder decoder(TokenIssuer issuer, String iss, String jwksUri) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(jwksUri)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .validateType(false) // by the validator below
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            type(),
            lifetime(),
            new JwtIssuerValidator(iss),
            new JwtAudienceValidator(audience),
            new JwtClaimValidator<String>(
                JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
            jwt ->
                issuer.mayClaim(jwt.getClaims())
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(MISISSUED)));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> type() {
    JwtTypeValidator type = new JwtTypeValidator(TokenIssuer.TYPES);
    type.setAllowEmpty(true);
    return type;
  }

  private OAuth2TokenValidator<Jwt> lifetime() {
    JwtTimestampValidator lifetime = new JwtTimestampValidator(CLOCK_SKEW);
    lifetime.setAllowEmptyExpiryClaim(false);
    lifetime.setClock(clock);
    return lifetime;
  }
}
