package onlinefriday.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In tests there is room for one live stream of reporting-service. */
@GatewayTest
class BulkheadsTest {
  @Autowired Visitor visitor;

  @Test
  void streamHoldsItsPlaceUntilItEndsAndOthersAreToldAtOnce() throws Exception {
    try (InputStream stream = open()) {
      assertThat(stream.readNBytes(9)).asString().isEqualTo("data: 1\n\n");
      var refused = visitor.get("/v1/reports/live");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(visitor.get("/v1/reports/kpis").statusCode()).isEqualTo(200);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(visitor.managed("/actuator/prometheus"))
                    .contains("gateway_bulkhead_free{upstream=\"reporting-streams\"} 1.0"));
  }

  private InputStream open() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(visitor.url("/v1/reports/live"))).build();
    return visitor.http().send(request, BodyHandlers.ofInputStream()).body();
  }
}
