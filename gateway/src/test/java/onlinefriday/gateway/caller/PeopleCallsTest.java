package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
  @MethodSource
  void tokenThatIsNotGoodIsRefused(String flaw, UnaryOperator<JWTClaimsSet.Builder> changed) {
    String token = TestPlatform.ISSUER.accessToken(changed);
    var answer = visitor.get("/v1/campaigns/flawed", "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/flawed")).isTrue();
  }

  static Stream<Arguments> tokenThatIsNotGoodIsRefused() {
    return Stream.of(
        flaw("expired", claims -> claims.expirationTime(new Date(1_000_000_000_000L))),
        flaw("without expiry", claims -> claims.expirationTime(null)),
        flaw("of another issuer", claims -> claims.issuer("http://elsewhere.example")),
        flaw("for another audience", claims -> claims.audience("gateway")),
        flaw("of nobody", claims -> claims.subject(null)));
  }

  private static Arguments flaw(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.of(name, change);
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
