package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.Test;

/** What merchants file and authorities decide reaches the hot path. */
class FilingStoryIT {

  private final Client shopee = Client.partner("shopee");
  private final Client operator = Client.machine("operator");
  private final Client merchant = Client.machine("merchant-m-1001");

  @Test
  void aDeclaredFilingOpensACampaignThatAsksForOneAndItsWithdrawalClosesIt() {
    Season season = Season.open(Map.of()).on(Map.of("requiresFiling", true));
    awaitRefusal(season, "m-1001", "filing-missing");

    Answer draft = file("m-1001", "discount", season.edition());
    assertThat(draft.text("state")).isEqualTo("DRAFT");
    Answer submitted = merchant.post("/v1/filings/" + draft.text("id") + "/submit", Map.of());
    assertThat(submitted.text("state")).as(submitted.toString()).isEqualTo("DECLARED");

    awaitValid(season, "m-1001");
    Answer redeemed = shopee.redeem(season.order("lan", "FILED-1"), "filed-" + season.campaign());
    assertThat(redeemed.status()).as(redeemed.toString()).isEqualTo(201);

    Answer withdrawn = step(draft, "withdraw", Map.of("reason", "Ngừng bán"));
    assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
    awaitRefusal(season, "m-1001", "filing-missing");
  }

  @Test
  void aRegisteredFilingWaitsForTheAuthorityOfItsProvinceAndNoOther() {
    Season season = Season.open(Map.of()).on(Map.of("requiresFiling", true));
    Answer draft = file("m-1001", "lucky_draw", season.edition());
    assertThat(Client.machine("officer-79").get(path(draft)).status()).isEqualTo(404);
    assertThat(step(draft, "submit", Map.of()).text("state")).isEqualTo("REGISTERING");
    awaitRefusal(season, "m-1001", "filing-missing");

    assertThat(decide("officer-68", draft, "ACCEPT").status()).isEqualTo(404);
    assertThat(decide("merchant-m-1001", draft, "ACCEPT").status()).isEqualTo(403);
    assertThat(decide("officer-79", draft, "ASK_SUPPLEMENT").text("state"))
        .isEqualTo("SUPPLEMENT_ASKED");
    assertThat(step(draft, "submit", Map.of()).text("state")).isEqualTo("REGISTERING");
    Answer accepted = decide("officer-79", draft, "ACCEPT");
    assertThat(accepted.text("state")).as(accepted.toString()).isEqualTo("ACCEPTED");

    awaitValid(season, "m-1001");
    String number = accepted.json().at("/receipts/0/number").asString();
    assertThat(Client.nobody().get("/v1/filing-receipts/" + number).text("state"))
        .isEqualTo("ACCEPTED");
    step(draft, "withdraw", Map.of());
    awaitRefusal(season, "m-1001", "filing-missing");
  }

  @Test
  void aSuspensionClosesTheHotPathAndAReinstatementOpensIt() {
    Season season = Season.open(Map.of());
    String seller = verifiedMerchant("0110198560");
    awaitValid(season, seller);

    decideOn(seller, "suspend");
    awaitRefusal(season, seller, "merchant-suspended");

    decideOn(seller, "reinstate");
    awaitValid(season, seller);
  }

  @Test
  void anExceptionToTheCapReachesTheDiscount() {
    Season season =
        Season.ordinary().on(Map.of("discount", Map.of("kind", "PERCENT", "percentBps", 9_000)));
    String seller = verifiedMerchant("0110197454");
    awaitDiscount(season, seller, 225_000);

    LocalDate today = today();
    Answer excepted =
        operator.put(
            "/v1/merchants/" + seller + "/cap-exceptions",
            "/v1/merchants/" + seller,
            List.of(
                Map.of(
                    "ground",
                    "FRESH_FOOD",
                    "from",
                    today.toString(),
                    "to",
                    today.plusDays(1).toString(),
                    "reference",
                    "12/QD-SCT")));
    assertThat(excepted.status()).as(excepted.toString()).isEqualTo(200);

    awaitDiscount(season, seller, 405_000);
  }

  private Answer file(String merchantId, String form, String edition) {
    LocalDate today = today();
    Map<String, Object> body = new HashMap<>();
    body.put("merchantId", merchantId);
    body.put("name", "Khuyến mại " + form);
    body.put("form", form);
    body.put("start", today.toString());
    body.put("end", today.plusDays(2).toString());
    body.put("provinces", List.of("79"));
    body.put("channel", "ECOMMERCE_ONLY");
    body.put("editionId", edition);
    body.put("items", List.of(Map.of("sku", "A1", "name", "Áo thun", "referencePrice", 200_000)));
    Answer draft = merchant.post("/v1/filings", body);
    assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
    return draft;
  }

  private Answer step(Answer draft, String step, Map<String, Object> body) {
    return merchant.post(path(draft) + "/" + step, body);
  }

  private static Answer decide(String who, Answer draft, String decision) {
    return Client.machine(who)
        .post(path(draft) + "/decision", Map.of("decision", decision, "reason", "Đã xem"));
  }

  private static String path(Answer draft) {
    return "/v1/filings/" + draft.text("id");
  }

  private String verifiedMerchant(String taxCode) {
    String id = "m-e2e-" + taxCode;
    Answer made =
        operator.post(
            "/v1/merchants",
            Map.of(
                "id",
                id,
                "legalName",
                "Công ty " + taxCode,
                "taxCode",
                taxCode,
                "kind",
                "ENTERPRISE",
                "province",
                "79"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    decideOn(id, "verify");
    return id;
  }

  private void decideOn(String merchantId, String decision) {
    Answer decided =
        operator.post("/v1/merchants/" + merchantId + "/" + decision, Map.of("reason", "Đã xem"));
    assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
  }

  private void awaitValid(Season season, String seller) {
    await().until(() -> ask(season, seller).json().path("valid").asBoolean());
  }

  private void awaitRefusal(Season season, String seller, String code) {
    await()
        .untilAsserted(
            () ->
                assertThat(ask(season, seller).json().at("/refusal/code").asString(""))
                    .isEqualTo(code));
  }

  private void awaitDiscount(Season season, String seller, long dong) {
    await()
        .untilAsserted(
            () -> {
              Answer answer = ask(season, seller);
              assertThat(answer.json().path("discount").asLong())
                  .as(answer.toString())
                  .isEqualTo(dong);
            });
  }

  private Answer ask(Season season, String seller) {
    Map<String, Object> order = season.order("nobody", "none");
    order.put("merchantId", seller);
    return shopee.post("/v1/vouchers/validate", order);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
