package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.KeyTopic.Issued;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The bucket of redemptions is small in tests: a burst of 3, then 1 a second. */
@GatewayTest
class RateLimitsTest {
  @Autowired Visitor visitor;

  @Test
  void whoSendsTooMuchIsToldWhenToComeBack() {
    Issued key = liveKey();
    HttpResponse<String> first = redeem(key);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"redeem\";q=1;w=1");
    assertThat(first.headers().firstValue("RateLimit")).hasValue("\"redeem\";r=2;t=1");

    HttpResponse<String> refused = refused(() -> redeem(key));
    assertThat(Visitor.problem(refused).code()).isEqualTo("too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("RateLimit"))
        .hasValueSatisfying(left -> assertThat(left).startsWith("\"redeem\";r=0;t="));
  }

  @Test
  void callersAndKindsOfRequestHaveBucketsOfTheirOwn() {
    Issued busy = liveKey();
    refused(() -> redeem(busy));
    assertThat(redeem(liveKey()).statusCode()).isEqualTo(200);
    var other = visitor.get("/v1/redemptions/r1", "Authorization", "ApiKey " + busy.key());
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().firstValue("RateLimit-Policy")).hasValue("\"other\";q=5000;w=1");
  }

  /** As each leaves something behind; no other spelling of the path has a larger one. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/complaints", "/complaints", "/v1/complaint%73"})
  void everybodyWhoComplainsHasSmallBucketForThatAlone(String path) {
    String key = "ApiKey " + liveKey().key();
    String subject = UUID.randomUUID().toString();
    String person = "Bearer " + TestPlatform.ISSUER.accessToken(claims -> claims.subject(subject));
    for (String shown : List.of(key, person)) {
      refused(() -> visitor.post(path, "{}", "Authorization", shown));
      assertThat(visitor.get("/v1/violations", "Authorization", shown).statusCode()).isEqualTo(200);
    }
    refused(() -> visitor.post(path, "{}"));
    assertThat(visitor.get("/v1/violations").statusCode()).isNotEqualTo(429);
  }

  /** At once, as one after the other may be slower than a bucket fills. */
  private static HttpResponse<String> refused(Supplier<HttpResponse<String>> call) {
    return await()
        .until(
            () ->
                AtOnce.answers(i -> call.get()).stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private Issued liveKey() {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    await()
        .until(
            () ->
                visitor
                        .get("/v1/campaigns/rated", "Authorization", "ApiKey " + key.key())
                        .statusCode()
                    == 200);
    return key;
  }

  private HttpResponse<String> redeem(Issued key) {
    return visitor.post("/v1/redemptions", "{}", "Authorization", "ApiKey " + key.key());
  }
}
