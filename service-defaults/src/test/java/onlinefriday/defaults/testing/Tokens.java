package onlinefriday.defaults.testing;

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
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Tokens of both issuers for whoever a test wants to be, as {@code Authorization} values. */
public final class Tokens {
  public static final String PEOPLE_ISSUER = "http://people.test";
  public static final String GATEWAY_ISSUER = "onlinefriday-gateway";

  public static final ECKey PEOPLE_KEY = newKey("people");
  public static final ECKey GATEWAY_KEY = newKey("gateway");
  private static final ECKey STRANGER_KEY = newKey("stranger");
  private static final String PEOPLE_JWKS_URI = serve(PEOPLE_KEY);
  private static final String GATEWAY_JWKS_URI = serve(GATEWAY_KEY);

  private Tokens() {}

  public static String operator() {
    return person("operator", Map.of("role", "national-operator", "name", "Operator"));
  }

  public static String operator(String subject) {
    return person(subject, Map.of("role", "national-operator", "name", subject));
  }

  public static String officer(String province) {
    return person("officer-" + province, Map.of("role", "province-officer", "province", province));
  }

  public static String inspector(String province) {
    return person("inspector-" + province, Map.of("role", "inspector", "province", province));
  }

  /** Of the whole country. */
  public static String inspector() {
    return person("inspector", Map.of("role", "inspector"));
  }

  public static String merchant(String merchantId) {
    return person("merchant-" + merchantId, Map.of("role", "merchant", "merchantId", merchantId));
  }

  public static String association(String associationId) {
    return person(
        "association-" + associationId,
        Map.of("role", "association", "associationId", associationId));
  }

  public static String auditor() {
    return person("auditor", Map.of("role", "auditor"));
  }

  /** A person who has signed in and holds no role. */
  public static String personWithoutRole(String subject) {
    return person(subject, Map.of("name", subject));
  }

  /** A person without a role, with the address that the issuer has for them. */
  public static String personWithEmail(String subject, String email, boolean verified) {
    return person(subject, Map.of("name", subject, "email", email, "email_verified", verified));
  }

  /** A person without a role, whose subject is not what they sign in with. */
  public static String personCalled(String subject, String userName) {
    return person(subject, Map.of("name", subject, "preferred_username", userName));
  }

  public static String partner(String partnerId, String... scopes) {
    return bearer(
        GATEWAY_KEY,
        GATEWAY_ISSUER,
        partnerId,
        Map.of("role", "partner", "partnerId", partnerId, "scope", String.join(" ", scopes)),
        Instant.now().plusSeconds(300));
  }

  public static String expired() {
    return bearer(
        PEOPLE_KEY,
        PEOPLE_ISSUER,
        "operator",
        Map.of("role", "national-operator"),
        Instant.now().minusSeconds(3600));
  }

  /** Well-formed, but signed by nobody whom a service trusts. */
  public static String forged() {
    return bearer(
        STRANGER_KEY,
        PEOPLE_ISSUER,
        "operator",
        Map.of("role", "national-operator"),
        Instant.now().plusSeconds(300));
  }

  static String peopleJwksUri() {
    return PEOPLE_JWKS_URI;
  }

  static String gatewayJwksUri() {
    return GATEWAY_JWKS_URI;
  }

  private static String person(String subject, Map<String, ?> claims) {
    return bearer(PEOPLE_KEY, PEOPLE_ISSUER, subject, claims, Instant.now().plusSeconds(1800));
  }

  private static String bearer(
      ECKey key, String issuer, String subject, Map<String, ?> claims, Instant expiresAt) {
    var set =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("onlinefriday")
            .subject(subject)
            .expirationTime(Date.from(expiresAt));
    claims.forEach(set::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, set.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return "Bearer " + token.serialize();
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String serve(ECKey key) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
              out.write(body);
            }
          });
      server.start();
      return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
