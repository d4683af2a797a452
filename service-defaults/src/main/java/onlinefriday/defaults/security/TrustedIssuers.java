package onlinefriday.defaults.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies a token with the keys of the issuer it names; other issuers are refused unread. */
final class TrustedIssuers implements JwtDecoder {
  private final Map<String, JwtDecoder> byIssuer;

  TrustedIssuers(SecurityProperties trusted) {
    byIssuer =
        Map.of(
            trusted.peopleIssuer(),
                decoder(trusted.peopleIssuer(), trusted.peopleJwksUri(), trusted),
            trusted.gatewayIssuer(),
                decoder(trusted.gatewayIssuer(), trusted.gatewayJwksUri(), trusted));
  }

  @Override
  public Jwt decode(String token) {
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

  private static JwtDecoder decoder(String issuer, String jwksUri, SecurityProperties trusted) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(jwksUri)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, aud -> aud != null && aud.contains(trusted.audience()));
    OAuth2TokenValidator<Jwt> subject =
        new JwtClaimValidator<>(JwtClaimNames.SUB, Objects::nonNull);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer), audience, subject));
    return decoder;
  }
}
