package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In tests there is room for two live streams of reporting-service, one of a caller. */
@GatewayTest
class BulkheadsTest {
  private static final String LIVE = "/v1/reports/live";

  @Autowired Visitor visitor;

  @Test
  void streamHoldsItsPlaceUntilItEndsAndOthersAreToldAtOnce() throws Exception {
    try (InputStream one = open("one");
        InputStream other = open("other")) {
      var refused = visitor.get(LIVE);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(visitor.get("/v1/reports/kpis").statusCode()).isEqualTo(200);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(visitor.managed("/actuator/prometheus"))
                    .contains("gateway_bulkhead_free{upstream=\"reporting-streams\"} 2.0"));
  }

  @Test
  void oneCallerHoldsAShareOfThePlacesAndTheOthersAreServed() throws Exception {
    try (InputStream held = open("greedy")) {
      var refused = visitor.get(LIVE, "Authorization", bearer("greedy"));
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Visitor.problem(refused).code()).isEqualTo("too-many-requests");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      open("modest").close();
    }
  }

  private InputStream open(String person) {
    return visitor.stream(LIVE, "Authorization", bearer(person));
  }

  private static String bearer(String person) {
    return "Bearer " + TestPlatform.ISSUER.accessToken(claims -> claims.subject(person));
  }
}
