package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.KeyTopic.Issued;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
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

    HttpResponse<String> refused = first;
    for (int i = 0; i < 10 && refused.statusCode() == 200; i++) {
      refused = redeem(key);
    }
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Visitor.problem(refused).code()).isEqualTo("too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("RateLimit"))
        .hasValueSatisfying(left -> assertThat(left).startsWith("\"redeem\";r=0;t="));
  }

  @Test
  void callersAndKindsOfRequestHaveBucketsOfTheirOwn() {
    Issued busy = liveKey();
    await().until(() -> redeem(busy).statusCode() == 429);
    assertThat(redeem(liveKey()).statusCode()).isEqualTo(200);
    var other = visitor.get("/v1/redemptions/r1", "Authorization", "ApiKey " + busy.key());
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.headers().firstValue("RateLimit-Policy")).hasValue("\"other\";q=5000;w=1");
  }

  @Test
  void whoComplainsWithoutSigningInHasSmallBucketForThatAlone() {
    await().until(() -> visitor.post("/v1/complaints", "{}").statusCode() == 429);
    assertThat(visitor.get("/v1/violations").statusCode()).isNotEqualTo(429);
    Issued key = liveKey();
    var known = visitor.post("/v1/complaints", "{}", "Authorization", "ApiKey " + key.key());
    assertThat(known.headers().firstValue("RateLimit-Policy")).hasValue("\"other\";q=5000;w=1");
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
