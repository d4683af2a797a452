package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** An edition that is open now with one campaign, made through the API as an operator would. */
record Season(String edition, String campaign, String code) {
  private static final AtomicInteger MADE = new AtomicInteger();

  static Season open(Map<String, Object> limits) {
    return open(limits, true);
  }

  /** Not concentrated: the law's ordinary caps hold. */
  static Season ordinary() {
    return open(Map.of(), false);
  }

  private static Season open(Map<String, Object> limits, boolean concentrated) {
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
                concentrated,
                "legalBasis",
                "E2E",
                "nationalCode",
                season.code)));
    done(operator.post("/v1/editions/" + season.edition + "/publish", Map.of()));
    season.publish(
        Map.of("codeKind", "GENERIC", "code", season.code, "minAmount", 200_000, "limits", limits));
    season.awaitOpen();
    return season;
  }

  /** Another campaign of the same edition, with a public code of its own and no least amount. */
  Season with(Map<String, Object> limits, int holdSeconds) {
    int number = MADE.incrementAndGet();
    Season next = new Season(edition, "E2E-" + number, "E2ECODE" + number);
    next.publish(
        Map.of(
            "codeKind",
            "GENERIC",
            "code",
            next.code,
            "limits",
            limits,
            "holdSeconds",
            holdSeconds));
    next.awaitOpen();
    return next;
  }

  /** Another campaign of the same edition with a public code of its own and these terms. */
  Season on(Map<String, Object> terms) {
    int number = MADE.incrementAndGet();
    Season next = new Season(edition, "E2E-" + number, "E2ECODE" + number);
    Map<String, Object> all = new HashMap<>(terms);
    all.put("codeKind", "GENERIC");
    all.put("code", next.code);
    next.publish(all);
    return next;
  }

  /** Another campaign of the same edition, whose codes are still to be issued. */
  Season withSingleUseCodes() {
    Season next = new Season(edition, "E2E-" + MADE.incrementAndGet(), "");
    next.publish(Map.of("codeKind", "UNIQUE"));
    return next;
  }

  /** So many of them, once the hot path knows the campaign. */
  List<String> issue(int count) {
    String key = "issue-" + campaign;
    String path = "/v1/campaigns/" + campaign + "/code-batches";
    Client operator = Client.machine("operator");
    Client.Answer issued =
        await()
            .until(
                () ->
                    operator.post(
                        path, "{\"count\":" + count + "}", Map.of("Idempotency-Key", key)),
                answer -> answer.status() != 404);
    made(issued);
    String csv = operator.get("/v1/code-batches/" + issued.text("batchId") + "/codes").body();
    return csv.lines().skip(1).toList();
  }

  private void publish(Map<String, Object> terms) {
    Client operator = Client.machine("operator");
    Map<String, Object> body = new HashMap<>(terms);
    body.put("id", campaign);
    body.put("editionId", edition);
    body.put("name", "Thử nghiệm " + campaign);
    body.putIfAbsent(
        "discount", Map.of("kind", "PERCENT", "percentBps", 2000, "maxDiscount", 100_000));
    made(operator.post("/v1/campaigns", body));
    done(operator.post("/v1/campaigns/" + campaign + "/publish", Map.of()));
  }

  private void awaitOpen() {
    awaitOpenTo(Client.partner("shopee"));
  }

  /** The contract gives publishing two seconds to reach the hot path. */
  void awaitOpenTo(Client app) {
    Map<String, Object> question = order("nobody", "none");
    await()
        .until(() -> app.post("/v1/vouchers/validate", question).json().path("valid").asBoolean());
  }

  /** The same campaign with one of its single-use codes. */
  Season coded(String single) {
    return new Season(edition, campaign, single);
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
    return totals().path("redemptions").asLong();
  }

  /** Everything the ministry's dashboard says of the edition. */
  JsonNode totals() {
    return Client.machine("operator")
        .get("/v1/reports/kpis?edition=" + edition)
        .json()
        .path("totals");
  }

  private static void made(Client.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private static void done(Client.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }
}
