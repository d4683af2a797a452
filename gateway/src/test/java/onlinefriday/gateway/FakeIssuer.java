package onlinefriday.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import onlinefriday.contracts.testing.TokenFlaw;

/** The people's issuer: signs what a test asks for, and exchanges codes for tokens. */
public final class FakeIssuer {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonceByCode = new ConcurrentHashMap<>();

  FakeIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("issuer-1").algorithm(JWSAlgorithm.RS256).generate();
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/oauth2/jwks", x -> answer(x, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/oauth2/token", x -> answer(x, tokens(x)));
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What the issuer's redirect would carry after a person signed in. */
  public String codeFor(String nonce) {
    String code = "code-" + nonceByCode.size();
    nonceByCode.put(code, nonce);
    return code;
  }

  public String bearerWith(TokenFlaw flaw) {
    try {
      return flaw.bearer(url(), key.getKeyID(), key.toKeyPair());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An officer's access token, good for five minutes unless the test changes it. */
  public String accessToken(UnaryOperator<JWTClaimsSet.Builder> changed) {
    return sign(changed.apply(claims("officer-79").audience("onlinefriday")).build());
  }

  private JWTClaimsSet.Builder claims(String subject) {
    Instant now = TestPlatform.CLOCK.instant();
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .subject(subject)
        .claim("role", "province-officer")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  private String tokens(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes());
    String code = form.replaceFirst(".*\\bcode=([^&]*).*", "$1");
    String idToken =
        sign(
            claims("officer-79").audience("gateway").claim("nonce", nonceByCode.get(code)).build());
    return """
    {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 300}
    """
        .formatted(accessToken(UnaryOperator.identity()), idToken);
  }

  private String sign(JWTClaimsSet claims) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.getBytes().length);
    exchange.getResponseBody().write(json.getBytes());
    exchange.close();
  }
}
