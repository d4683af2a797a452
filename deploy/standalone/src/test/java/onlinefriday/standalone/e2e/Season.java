package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An edition that is open now with one campaign, made through the API as an operator would. */
record Season(String edition, String campaign, String code) {
  private static final AtomicInteger MADE = new AtomicInteger();

  static Season open(Map<String, Object> limits) {
    int number = MADE.incrementAndGet();
    Season season = new Season("e2e-" + number, "E2E-" + number, "E2ECODE" + number);
    Client operator = Client.machine("operator");
    Instant now = Instant.now();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    made(
        operator.post(
            "/v1/editions",
            Map.of(
                "id",
                season.edition,
                "nameVi",
                "Thử nghiệm " + number,
                "nameEn",
                "Trial " + number,
                "decision",
                Map.of("number", "E2E", "date", today.toString()),
                "week",
                Map.of("start", today.toString(), "end", today.plusDays(3).toString()),
                "window",
                Map.of(
                    "start", now.minusSeconds(60).toString(),
                    "end", now.plusSeconds(7200).toString()),
                "concentrated",
                true,
                "legalBasis",
                "E2E",
                "nationalCode",
                season.code)));
    done(operator.post("/v1/editions/" + season.edition + "/publish", Map.of()));
    made(
        operator.post(
            "/v1/campaigns",
            Map.of(
                "id",
                season.campaign,
                "editionId",
                season.edition,
                "name",
                "Thử nghiệm " + number,
                "codeKind",
                "GENERIC",
                "code",
                season.code,
                "discount",
                Map.of("kind", "PERCENT", "percentBps", 2000, "maxDiscount", 100_000),
                "minAmount",
                200_000,
                "limits",
                limits)));
    done(operator.post("/v1/campaigns/" + season.campaign + "/publish", Map.of()));
    season.awaitOpen();
    return season;
  }

  /** The contract gives publishing two seconds to reach the hot path. */
  private void awaitOpen() {
    Map<String, Object> question = order("nobody", "none");
    await()
        .atMost(Duration.ofSeconds(2))
        .until(
            () ->
                Client.partner("shopee")
                    .post("/v1/vouchers/validate", question)
                    .json()
                    .path("valid")
                    .asBoolean());
  }

  Map<String, Object> order(String shopper, String orderRef) {
    Map<String, Object> order = new HashMap<>();
    order.put("code", code);
    order.put("shopper", shopper);
    order.put("orderRef", orderRef);
    order.put("merchantId", "m-1001");
    order.put("amount", 450_000);
    order.put("province", "79");
    order.put("paymentMethod", "CASHLESS");
    order.put("vietnameseGoodsAmount", 300_000);
    return order;
  }

  /** What the ministry's dashboard counts. */
  long counted() {
    return Client.machine("operator")
        .get("/v1/reports/kpis?edition=" + edition)
        .json()
        .path("totals")
        .path("redemptions")
        .asLong();
  }

  private static void made(Client.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private static void done(Client.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }
}
