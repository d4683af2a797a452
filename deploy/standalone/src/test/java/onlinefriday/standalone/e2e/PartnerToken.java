package onlinefriday.standalone.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** A shopping app's token as the gateway mints it, for calls that go past the gateway. */
final class PartnerToken {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private PartnerToken() {}

  static String of(String partner) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("onlinefriday-gateway")
            .audience("onlinefriday")
            .subject(partner)
            .claim("partnerId", partner)
            .claim("role", "partner")
            .claim("scope", "vouchers:validate vouchers:redeem")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    try {
      var file = RunningPlatform.where().data().resolve("gateway/keys.json").toFile();
      ECKey key = JWKSet.load(file).getKeys().getFirst().toECKey();
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("the gateway's key cannot be used", e);
    }
  }
}
