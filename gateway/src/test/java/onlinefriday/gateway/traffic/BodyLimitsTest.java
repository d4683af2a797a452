package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class BodyLimitsTest {
  private static final int KB = 1024;

  @Autowired Visitor visitor;

  @ParameterizedTest
  @CsvSource({
    "/v1/redemptions/r1/confirm, 32",
    "/v1/vouchers/validate, 32",
    "/v1/redemptions/batch, 512",
    "/v1/filings/f1/submit, 8192",
    "/v1/campaigns/c1/publish, 1024",
  })
  void bodyAsLargeAsAllowedPassesAndOneByteMoreDoesNot(String path, int limitKb) {
    int limit = limitKb * KB;
    assertThat(visitor.post(path, "x".repeat(limit), somebodyElse()).statusCode()).isEqualTo(200);
    expectTooLarge(visitor.post(path, "x".repeat(limit + 1), somebodyElse()));
  }

  @Test
  void unannouncedBodyAsLargeAsAllowedPasses() {
    var answer = visitor.postChunked("/v1/vouchers/validate", new byte[32 * KB]);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"32769", "100000", "1000000"})
  void unannouncedBodyThatIsTooLargeIsRefusedReadably(int bytes) {
    String path = "/v1/redemptions/chunked-" + bytes + "/release";
    expectTooLarge(visitor.postChunked(path, new byte[bytes], somebodyElse()));
    assertThat(TestPlatform.UPSTREAM.heardNothingOf(path)).isTrue();
  }

  @Test
  void clientThatSendsMuchMoreCanStillReadTheRefusal() {
    expectTooLarge(visitor.post("/v1/vouchers/validate", "x".repeat(15 * 1024 * KB)));
  }

  /** Redemptions have a small bucket in tests. */
  private static String[] somebodyElse() {
    String subject = UUID.randomUUID().toString();
    String token = TestPlatform.ISSUER.accessToken(claims -> claims.subject(subject));
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static void expectTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Visitor.problem(answer).code()).isEqualTo("body-too-large");
  }
}
