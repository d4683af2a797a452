package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.function.UnaryOperator;
import onlinefriday.contracts.testing.TokenFlaw;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.KeyTopic.Issued;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PeopleCallsTest {
  @Autowired Visitor visitor;

  @Test
  void genuineTokenIsForwardedAsItIs() {
    String token = TestPlatform.ISSUER.accessToken(UnaryOperator.identity());
    var answer = visitor.get("/v1/campaigns/by-token", "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestPlatform.UPSTREAM.heard("/by-token").header("Authorization"))
        .isEqualTo("Bearer " + token);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onlinefriday.contracts.testing.TokenFlaw#all")
  void tokenIsForwardedOnlyWhenItIsGood(TokenFlaw flaw) {
    String bearer = TestPlatform.ISSUER.bearerWith(flaw);
    String path = "/v1/campaigns/" + Integer.toHexString(flaw.toString().hashCode());
    var answer = visitor.get(path, "Authorization", bearer);
    assertThat(answer.statusCode()).isEqualTo(flaw.good() ? 200 : 401);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf(path)).isEqualTo(!flaw.good());
  }

  @Test
  void tokenThatTheGatewayMintedIsNoTokenToShow() {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:validate");
    String path = "/v1/campaigns/minted";
    await()
        .until(() -> visitor.get(path, "Authorization", "ApiKey " + key.key()).statusCode() == 200);
    String minted = TestPlatform.UPSTREAM.heard(path).header("Authorization");
    assertThat(visitor.get(path, "Authorization", minted).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "Bearer a.b.c", "Bearer ", "Basic dXNlcjpwYXNz", "ApiKey "})
  void whatIsNoCredentialAtAllIsRefused(String authorization) {
    var answer = visitor.get("/v1/campaigns/no-credential", "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/no-credential")).isTrue();
  }

  @Test
  void changedTokenIsRefused() {
    String token = TestPlatform.ISSUER.accessToken(UnaryOperator.identity());
    int middle = token.indexOf('.') + 10;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = token.substring(0, middle) + other + token.substring(middle + 1);
    var answer = visitor.get("/v1/campaigns/changed", "Authorization", "Bearer " + changed);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whoShowsNothingIsForwardedAsNobody() {
    assertThat(visitor.get("/v1/campaigns/anonymous").statusCode()).isEqualTo(200);
    assertThat(TestPlatform.UPSTREAM.heard("/anonymous").header("Authorization")).isNull();
  }
}
