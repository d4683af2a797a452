package onlinefriday.bench.voucher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

/** Stands for both issuers that services trust, with a key of this run. */
final class Issuers implements AutoCloseable {
  private static final Duration RUN_MAX = Duration.ofHours(12);
  private static final String ISSUER = "onlinefriday-gateway";
  private static final String AUDIENCE = "onlinefriday";

  private final HttpServer server;
  private final String token;

  private Issuers(HttpServer server, String token) {
    this.server = server;
    this.token = token;
  }

  static Issuers start(Clock clock) throws IOException, JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          try (var out = exchange.getResponseBody()) {
            out.write(keys);
          }
        });
    server.start();
    return new Issuers(server, token(key, clock));
  }

  private static String token(ECKey key, Clock clock) throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(Programme.PARTNER)
            .claim("role", "partner")
            .claim("partnerId", Programme.PARTNER)
            .claim("scope", "vouchers:validate vouchers:redeem vouchers:issue")
            .expirationTime(Date.from(clock.instant().plus(RUN_MAX)))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var jwt = new SignedJWT(header, claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  /** A shopping app's, as the gateway mints it; good for the whole run. */
  String authorization() {
    return "Bearer " + token;
  }

  /** What a service must be told to trust it. */
  Map<String, Object> properties() {
    String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    String prefix = "onlinefriday.security.";
    return Map.of(
        prefix + "people-jwks-uri", uri,
        prefix + "gateway-issuer", ISSUER,
        prefix + "gateway-jwks-uri", uri,
        prefix + "audience", AUDIENCE);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
