package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onlinefriday.contracts.testing.TokenFlaw;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class TokensProveWhatTheirIssuerMaySayTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @ParameterizedTest(name = "{0}")
  @MethodSource("onlinefriday.contracts.testing.TokenFlaw#all")
  void tokenOfThePeoplesIssuer(TokenFlaw flaw) throws Exception {
    String bearer = flaw.bearer(Tokens.PEOPLE_ISSUER, "people", pair(Tokens.PEOPLE_KEY));
    assertThat(status(bearer)).isEqualTo(flaw.good() ? 200 : 401);
    assertThat(status(bearer)).as("once more").isEqualTo(flaw.good() ? 200 : 401);
  }

  /** Claims that are changed, and whether the token is still the gateway's to issue. */
  record Minted(Map<String, Object> changes, boolean good) {}

  @ParameterizedTest
  @MethodSource
  void tokenOfTheGateway(Minted minted) throws Exception {
    assertThat(status(minted(Tokens.GATEWAY_KEY, minted.changes())))
        .isEqualTo(minted.good() ? 200 : 401);
  }

  static Stream<Minted> tokenOfTheGateway() {
    return Stream.of(
        new Minted(Map.of(), true),
        new Minted(Map.of("role", "national-operator"), false),
        new Minted(Map.of("role", "auditor"), false),
        new Minted(Map.of("role", List.of("partner")), false),
        new Minted(Map.of("role", false), false),
        new Minted(Map.of("scope", List.of("vouchers:redeem")), false),
        new Minted(Map.of("partnerId", 7), false));
  }

  @Test
  void neitherIssuerSignsForTheOther() throws Exception {
    assertThat(status(minted(Tokens.PEOPLE_KEY, Map.of()))).isEqualTo(401);
    var asPeople = Map.<String, Object>of("iss", Tokens.PEOPLE_ISSUER, "role", "national-operator");
    assertThat(status(minted(Tokens.GATEWAY_KEY, asPeople))).isEqualTo(401);
  }

  @Test
  void tokenThatIsTooLongIsRefused() throws Exception {
    var padded = Map.<String, Object>of("padding", "x".repeat(8 * 1024));
    assertThat(status(minted(Tokens.GATEWAY_KEY, padded))).isEqualTo(401);
  }

  private static String minted(ECKey key, Map<String, Object> changes) throws JOSEException {
    var claims = new HashMap<String, Object>();
    claims.put("iss", Tokens.GATEWAY_ISSUER);
    claims.put("aud", "onlinefriday");
    claims.put("sub", "shopee");
    claims.put("role", "partner");
    claims.put("partnerId", "shopee");
    claims.put("scope", "vouchers:redeem");
    claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    claims.putAll(changes);
    var header = Map.of("alg", "ES256", "kid", key.getKeyID());
    return "Bearer " + TokenFlaw.signed(header, claims, pair(key));
  }

  private static KeyPair pair(ECKey key) throws JOSEException {
    return key.toKeyPair();
  }

  private int status(String authorization) throws Exception {
    var me = URI.create("http://localhost:" + port + "/v1/me");
    var request = HttpRequest.newBuilder(me).header("Authorization", authorization).build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }
}
