package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.standalone.e2e.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A code is spent end to end: gateway, ledger, Kafka, dashboard figure. */
class RedemptionStoryIT {
  private final Client shopee = Client.partner("shopee");

  @AfterAll
  static void noQueryOnALargeCollectionWasAScan() {
    assertThat(Scans.ofLargeCollections()).isEmpty();
  }

  @Test
  void aCodeIsSpentReplayedRefusedAfterItsLimitAndCountedWithin2Seconds() {
    Season season = Season.open(Map.of("total", 100, "perShopper", 1));

    Answer first = shopee.redeem(season.order("lan", "SPX-1"), "key-1");
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(first.text("status")).isEqualTo("CONFIRMED");
    assertThat(first.json().path("discount").asLong()).isEqualTo(90_000);
    assertThat(first.json().path("payable").asLong()).isEqualTo(360_000);
    assertThat(first.header("Location")).isEqualTo("/v1/redemptions/" + first.text("id"));

    await().until(() -> season.counted() == 1);

    Answer again = shopee.redeem(season.order("lan", "SPX-1"), "key-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");

    Answer other = shopee.redeem(season.order("lan", "SPX-other"), "key-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency-key-reused");

    Answer beyond = shopee.redeem(season.order("lan", "SPX-2"), "key-2");
    assertThat(beyond.status()).isEqualTo(409);
    assertThat(beyond.text("code")).isEqualTo("shopper-limit-reached");

    assertThat(shopee.get("/v1/redemptions?orderRef=SPX-1").json().at("/items/0/id").asString())
        .isEqualTo(first.text("id"));
    assertThat(usage(season).at("/confirmed").asLong()).isEqualTo(1);
    assertThat(usage(season).at("/remaining").asLong()).isEqualTo(99);
    assertThat(season.counted()).isEqualTo(1);
  }

  @Test
  void of64AtOnceOnACodeWithOneLeftExactlyOneIsGranted() {
    Season season = Season.open(Map.of("total", 1));

    List<Answer> answers =
        AtOnce.answers(
            i -> shopee.redeem(season.order("shopper-" + i, "ORDER-" + i), "one-left-" + i));

    assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.status() != 201)
        .allMatch(a -> a.text("code").equals("campaign-exhausted"), "campaign-exhausted");
    assertThat(usage(season).at("/confirmed").asLong()).isEqualTo(1);
    await().until(() -> season.counted() == 1);
  }

  @Test
  void of64TwinsAtOnceOneIsRedeemedAndTheOthersAreItsReplays() {
    Season season = Season.open(Map.of("total", 100));

    List<Answer> answers =
        AtOnce.answers(i -> shopee.redeem(season.order("lan", "ORDER"), "one-key"));

    assertThat(answers)
        .allMatch(a -> a.status() == 201 || a.text("code").equals("request-in-flight"));
    assertThat(answers)
        .filteredOn(a -> a.status() == 201)
        .extracting(a -> a.text("id"))
        .containsOnly(
            answers.stream().filter(a -> a.status() == 201).findFirst().orElseThrow().text("id"));
    assertThat(answers)
        .filteredOn(a -> a.status() == 201 && a.header("Idempotent-Replayed").isEmpty())
        .hasSize(1);
    assertThat(usage(season).at("/confirmed").asLong()).isEqualTo(1);
  }

  @Test
  void aHoldIsConfirmedAnotherCancelledAndBothAreCountedWithin2Seconds() {
    Season season = Season.open(Map.of("total", 2, "perShopper", 1));
    Map<String, Object> lan = new HashMap<>(season.order("lan", "HELD-1"));
    Map<String, Object> mai = new HashMap<>(season.order("mai", "HELD-2"));
    lan.put("hold", true);
    mai.put("hold", true);

    Answer kept = shopee.redeem(lan, "held-1");
    Answer dropped = shopee.redeem(mai, "held-2");
    assertThat(kept.text("status")).as(kept.toString()).isEqualTo("HELD");
    assertThat(kept.text("expiresAt")).isNotEmpty();
    await().until(() -> held(season) == 2 && season.counted() == 0);

    assertThat(end(kept, "confirm").text("status")).isEqualTo("CONFIRMED");
    assertThat(end(dropped, "release").text("status")).isEqualTo("RELEASED");
    await().until(() -> held(season) == 0 && season.counted() == 1);
    assertThat(usage(season).at("/remaining").asLong()).isEqualTo(1);
    assertThat(shopee.redeem(mai, "held-3").status()).isEqualTo(201);
  }

  private static long held(Season season) {
    return season.totals().path("held").asLong();
  }

  private Answer end(Answer held, String action) {
    String path = "/v1/redemptions/" + held.text("id") + "/" + action;
    return shopee.post(path, "{\"reason\":\"CANCELLED\"}", Map.of("Idempotency-Key", path));
  }

  @Test
  void theCallersTraceFollowsARedemptionThroughKafka() {
    Season season = Season.open(Map.of());
    String trace = "0af7651916cd43dd8448eb211c80319c";

    Answer answer =
        shopee.redeem(
            season.order("lan", "TRACED"),
            Map.of(
                "Idempotency-Key",
                "traced",
                "traceparent",
                "00-" + trace + "-b7ad6b7169203331-01"));

    await().untilAsserted(() -> assertThat(Evidence.traceOf(answer.text("id"))).contains(trace));
  }

  @Test
  void pauseAndResumeReachTheHotPathWithin2Seconds() {
    Season season = Season.open(Map.of());
    Client operator = Client.machine("operator");
    operator.post("/v1/campaigns/" + season.campaign() + "/pause", Map.of("reason", "thử"));
    await().until(() -> refusal(season).equals("campaign-paused"));

    operator.post("/v1/campaigns/" + season.campaign() + "/resume", Map.of());
    await().until(() -> refusal(season).isEmpty());
  }

  @Test
  void aRevokedKeyIsRefusedWithin2Seconds() {
    Client operator = Client.machine("operator");
    Answer made =
        operator.post("/v1/partners/tiki/keys", Map.of("scopes", List.of("vouchers:validate")));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    Client temporary = Client.withKey(made.text("key"));
    Map<String, Object> question =
        Map.of("code", "X", "shopper", "s", "merchantId", "m-1001", "amount", 1, "province", "79");
    await().until(() -> temporary.post("/v1/vouchers/validate", question).status() == 200);

    operator.delete("/v1/partners/tiki/keys/" + made.text("keyId"));

    await().until(() -> temporary.post("/v1/vouchers/validate", question).status() == 401);
  }

  private String refusal(Season season) {
    return shopee
        .post("/v1/vouchers/validate", season.order("lan", "x"))
        .json()
        .at("/refusal/code")
        .asString("");
  }

  private static JsonNode usage(Season season) {
    return Client.machine("operator").get("/v1/campaigns/" + season.campaign() + "/usage").json();
  }
}
