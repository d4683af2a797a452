package onlinefriday.standalone.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import onlinefriday.standalone.access.KeyFile;
import onlinefriday.standalone.access.OwnerOnly;

/** The issuer's own keys, the same after a restart, so that tokens stay good over one. */
final class SigningKeys {
  private static final int RSA_BITS = 2048;

  private SigningKeys() {}

  static JWKSet readOrCreate(Path directory) throws IOException {
    return KeyFile.readOrCreate(
        OwnerOnly.directory(directory).resolve("keys.json"),
        () ->
            new RSAKeyGenerator(RSA_BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate());
  }
}
