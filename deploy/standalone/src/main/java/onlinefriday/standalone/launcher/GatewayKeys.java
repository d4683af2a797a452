package onlinefriday.standalone.launcher;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import onlinefriday.standalone.access.KeyFile;
import onlinefriday.standalone.access.OwnerOnly;

/** The keys with which the gateway signs tokens for shopping apps, made before it first starts. */
final class GatewayKeys {
  private GatewayKeys() {}

  static Path file(Path data) {
    return data.resolve("gateway").resolve("keys.json");
  }

  static void ensure(Path data) throws IOException {
    OwnerOnly.directory(data.resolve("gateway"));
    KeyFile.readOrCreate(
        file(data),
        () ->
            new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate());
  }
}
