package onlinefriday.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.stereotype.Component;

/** Signs with the first private key of the file; publishes all of them, so that keys can turn. */
@Component
class SigningKeys {
  private final ECDSASigner signer;
  private final JWSHeader header;
  private final String publicSet;

  SigningKeys(TokenProperties properties) throws JOSEException {
    JWKSet keys = SigningKeyFile.readOrMake(properties.keysFile());
    ECKey signing =
        keys.getKeys().stream()
            .filter(SigningKeyFile::signs)
            .map(ECKey.class::cast)
            .findFirst()
            .orElseThrow();
    this.signer = new ECDSASigner(signing);
    this.header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signing.getKeyID()).build();
    this.publicSet = keys.toString(true);
  }

  String publicSet() {
    return publicSet;
  }

  String sign(JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
