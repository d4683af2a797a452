package onlinefriday.contracts.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import onlinefriday.contracts.json.WireJson;

/**
 * One thing that can be wrong, or unusual, in a token of the people's issuer, and whether it still
 * proves who calls. The gateway and the services judge the same rows.
 */
public final class TokenFlaw {
  private static final long EXPIRES_AT = Instant.now().plusSeconds(300).getEpochSecond();

  private final String name;
  private final boolean good;
  private final BiConsumer<Map<String, Object>, Map<String, Object>> change;

  private TokenFlaw(
      String name, boolean good, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
    this.name = name;
    this.good = good;
    this.change = change;
  }

  public boolean good() {
    return good;
  }

  @Override
  public String toString() {
    return name;
  }

  public static Stream<TokenFlaw> all() {
    return Stream.of(types(), times(), addressees(), roles(), shapes(), signatures())
        .flatMap(stream -> stream);
  }

  private static Stream<TokenFlaw> types() {
    return Stream.of(
        good("none at all", (header, claims) -> {}),
        good("typ JWT", header("typ", "JWT")),
        good("typ at+jwt", header("typ", "at+jwt")),
        good("typ AT+JWT", header("typ", "AT+JWT")),
        good("typ application/at+jwt", header("typ", "application/at+jwt")),
        bad("typ logout+jwt", header("typ", "logout+jwt")),
        bad("typ that is a number", header("typ", 7)),
        bad("critical header that nobody knows", header("crit", List.of("new"))));
  }

  private static Stream<TokenFlaw> times() {
    return Stream.of(
        bad("no exp", without("exp")),
        bad("exp as text", claim("exp", String.valueOf(EXPIRES_AT))),
        bad("exp as a list", claim("exp", List.of(EXPIRES_AT))),
        bad("exp past", claim("exp", EXPIRES_AT - 3_600)),
        bad("exp before time began", claim("exp", -1)),
        bad("nbf in the future", claim("nbf", EXPIRES_AT)),
        bad("nbf as text", claim("nbf", "now")),
        bad("iat as text", claim("iat", "now")));
  }

  private static Stream<TokenFlaw> addressees() {
    return Stream.of(
        bad("no aud", without("aud")),
        bad("another aud", claim("aud", "gateway")),
        bad("aud as a number", claim("aud", 7)),
        bad("aud of nulls", claim("aud", Arrays.asList(null, null))),
        good("one aud of several", claim("aud", List.of("gateway", "onlinefriday"))),
        bad("no iss", without("iss")),
        bad("another iss", claim("iss", "http://elsewhere.example")),
        bad("iss as a number", claim("iss", 7)),
        bad("iss of the gateway", claim("iss", "onlinefriday-gateway")),
        bad("no sub", without("sub")),
        bad("empty sub", claim("sub", "")),
        bad("sub as a list", claim("sub", List.of("officer-79"))));
  }

  private static Stream<TokenFlaw> roles() {
    return Stream.of(
        good("no role", without("role")),
        good("a role that nobody knows", claim("role", "janitor")),
        bad("the gateway's role", claim("role", "partner")),
        bad("roles as a list", claim("role", List.of("national-operator"))),
        bad("roles of nulls", claim("role", Arrays.asList(null, "national-operator"))),
        bad("role as a number", claim("role", 1)));
  }

  private static Stream<TokenFlaw> shapes() {
    return Stream.of(
        bad("province as a number", claim("province", 79)),
        bad("province as a list", claim("province", Arrays.asList("79", null))),
        bad("merchantId as an object", claim("merchantId", Map.of("id", "m-1001"))),
        bad("name as a number", claim("name", 7)),
        // as the built-in issuer says what a person agreed to
        good("scope as a list", claim("scope", List.of("openid", "profile"))));
  }

  private static Stream<TokenFlaw> signatures() {
    return Stream.of(
        bad("alg none", header("alg", "none")),
        bad("alg HS256 with the public key", header("alg", "HS256")),
        bad("unknown kid", header("kid", "elsewhere")));
  }

  /**
   * The Authorization header of an officer's token with this flaw, else as the issuer would sign
   * it: RS256 or ES256 by the kind of its key.
   */
  public String bearer(String issuer, String keyId, KeyPair key) {
    var header = new HashMap<String, Object>();
    header.put("kid", keyId);
    header.put("alg", "RSA".equals(key.getPrivate().getAlgorithm()) ? "RS256" : "ES256");
    var claims = new HashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", "onlinefriday");
    claims.put("sub", "officer-79");
    claims.put("exp", EXPIRES_AT);
    claims.put("role", "province-officer");
    claims.put("province", "79");
    change.accept(header, claims);
    return "Bearer " + signed(header, claims, key);
  }

  /** Any claims under any header, signed as its {@code alg} says. */
  public static String signed(Map<String, ?> header, Map<String, ?> claims, KeyPair key) {
    var content = part(header) + "." + part(claims);
    try {
      return content
          + "."
          + encoded(
              switch (String.valueOf(header.get("alg"))) {
                case "RS256" -> signature("SHA256withRSA", content, key);
                case "ES256" -> signature("SHA256withECDSAinP1363Format", content, key);
                case "HS256" -> code(content, key);
                default -> new byte[0];
              });
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(String algorithm, String content, KeyPair key)
      throws GeneralSecurityException {
    var signature = Signature.getInstance(algorithm);
    signature.initSign(key.getPrivate());
    signature.update(content.getBytes(UTF_8));
    return signature.sign();
  }

  private static byte[] code(String content, KeyPair key) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
    return mac.doFinal(content.getBytes(UTF_8));
  }

  private static String part(Map<String, ?> json) {
    return encoded(WireJson.mapper().writeValueAsBytes(json));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static TokenFlaw good(
      String name, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
    return new TokenFlaw(name, true, change);
  }

  private static TokenFlaw bad(
      String name, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
    return new TokenFlaw(name, false, change);
  }

  private static BiConsumer<Map<String, Object>, Map<String, Object>> header(
      String name, Object value) {
    return (header, claims) -> header.put(name, value);
  }

  private static BiConsumer<Map<String, Object>, Map<String, Object>> claim(
      String name, Object value) {
    return (header, claims) -> claims.put(name, value);
  }

  private static BiConsumer<Map<String, Object>, Map<String, Object>> without(String name) {
    return (header, claims) -> claims.remove(name);
  }
}
