package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.discount;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EvidenceApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private String merchant;

  @BeforeEach
  void aMerchant() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
    merchant = new Desk(port).merchant();
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void aDraftDeclaresNothingAndASubmissionDoes() {
    String path = desk().drafted(discount(merchant));
    assertThat(history()).isEmpty();
    own().post(path + "/submit", null);
    assertThat(history()).hasSize(1);
    own().post(path + "/submit", null);
    assertThat(history()).hasSize(1);
  }

  @Test
  void aPriceRaisedSinceAnEarlierFilingIsWarnedOf() {
    assertThat(warnings(raised())).doesNotContain("reference-price-raised");
    desk().submitted(discount(merchant));
    assertThat(warnings(raised())).contains("reference-price-raised");
  }

  @Test
  void anAmendmentReplacesAndAWithdrawalEndsWhatWasDeclared() {
    String path = desk().submitted(discount(merchant));
    own().post(path + "/amend", Map.of("items", List.of(priced(300_000))));
    assertThat(history().at("/0/referencePrice").asLong()).isEqualTo(300_000);
    assertThat(history()).hasSize(1);

    own().post(path + "/withdraw", Map.of("reason", "hết hàng"));
    assertThat(history().at("/0/endedOn").asString()).isEqualTo("2026-11-16");
    assertThat(warnings(raised())).doesNotContain("reference-price-raised");
    Map<String, @Nullable Object> dearer = raised();
    dearer.put("items", List.of(priced(400_000)));
    assertThat(warnings(dearer)).contains("reference-price-raised");
  }

  private static Map<String, Object> priced(long referencePrice) {
    return Map.of(
        "sku",
        "A1",
        "referencePrice",
        referencePrice,
        "referenceObservedOn",
        "2026-11-15",
        "promotionalPrice",
        100_000);
  }

  /** Half as much again as {@link Desk#item} costs. */
  private Map<String, @Nullable Object> raised() {
    Map<String, @Nullable Object> body = discount(merchant);
    body.put("start", "2026-12-05");
    body.put("end", "2026-12-06");
    body.put("items", List.of(priced(300_000)));
    return body;
  }

  private List<String> warnings(Map<String, @Nullable Object> body) {
    return own()
        .post("/v1/filings/assess", body)
        .body()
        .path("warnings")
        .findValuesAsString("code");
  }

  private JsonNode history() {
    return own().get("/v1/merchants/" + merchant + "/declarations?sku=A1").body().path("items");
  }

  private Api own() {
    return desk().as(Tokens.merchant(merchant));
  }

  private Desk desk() {
    return new Desk(port);
  }
}
