package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RaisedPricesApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void whoRaisesPricesAgainAndAgainSurfacesForInspectors() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    Desk desk = new Desk(port);
    String merchant = desk.merchant();
    desk.submitted(Desk.discount(merchant));
    String once = desk.submitted(raised(merchant, "2026-12-05", "2026-12-06"));
    desk.operator().post(once + "/submit", null);
    assertThat(lead(merchant)).isEmpty();

    desk.submitted(raised(merchant, "2026-12-08", "2026-12-09"));
    assertThat(lead(merchant)).hasSize(1);
    assertThat(lead(merchant).getFirst().at("/counted/0/sign").asString())
        .isEqualTo("PRICE_RAISED");
  }

  private static Map<String, @Nullable Object> raised(String merchant, String start, String end) {
    Map<String, @Nullable Object> body = Desk.discount(merchant);
    body.put("start", start);
    body.put("end", end);
    body.put(
        "items",
        List.of(
            Map.of(
                "sku",
                "A1",
                "referencePrice",
                300_000,
                "referenceObservedOn",
                "2026-11-15",
                "promotionalPrice",
                200_000)));
    return body;
  }

  private List<JsonNode> lead(String merchant) {
    return new Api(port, Tokens.inspector("79"))
        .get("/v1/inspections/leads?limit=500")
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("merchantId").asString().equals(merchant))
        .toList();
  }
}
