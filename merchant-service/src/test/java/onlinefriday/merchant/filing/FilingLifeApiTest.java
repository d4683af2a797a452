package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FilingLifeApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void aMerchantDraftsCorrectsAndDeclaresADiscount() {
    String merchant = desk().merchant();
    Api own = desk().as(Tokens.merchant(merchant));
    Map<String, @Nullable Object> body = discount(merchant);
    body.remove("merchantId"); // the token says it

    Reply made = own.post("/v1/filings", body);
    assertThat(made.status()).isEqualTo(201);
    String path = made.header("Location");
    assertThat(path).isEqualTo("/v1/filings/" + made.text("id"));
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(made.text("state")).isEqualTo("DRAFT");
    assertThat(made.text("merchantId")).isEqualTo(merchant);
    assertThat(made.body().path("itemCount").asInt()).isEqualTo(2);

    Reply corrected =
        desk()
            .as(Tokens.merchant(merchant))
            .with("If-Match", "\"1\"")
            .put(path, made.response().body().replace("Giảm giá cuối năm", "  Giảm giá lớn "));
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.text("name")).isEqualTo("Giảm giá lớn");
    assertThat(corrected.body().path("itemCount").asInt()).isEqualTo(2);

    Reply declared = own.post(path + "/submit", null);
    assertThat(declared.status()).isEqualTo(200);
    assertThat(declared.text("state")).isEqualTo("DECLARED");
    assertThat(declared.text("procedure")).isEqualTo("NONE");
    assertThat(declared.body().path("receipts")).isEmpty();
    assertThat(declared.body().has("decideBy")).isFalse();
    assertThat(own.get(path).body()).isEqualTo(declared.body());
  }

  @Test
  void aContestIsNotifiedToEachProvinceWithADayForItsAnswer() {
    String path = desk().drafted(contest(desk().merchant(), "79", "68"));
    Reply notified = desk().operator().post(path + "/submit", null);
    assertThat(notified.text("state")).isEqualTo("NOTIFIED");
    assertThat(notified.text("fileBy")).isEqualTo("2026-11-20");
    JsonNode receipts = notified.body().path("receipts");
    assertThat(receipts).hasSize(2);
    assertThat(receipts.path(0).path("number").asString())
        .matches("20261116-79-\\w{4}-\\w{4}-\\w{4}-\\w");
    assertThat(receipts.path(1).at("/authority/province").asString()).isEqualTo("68");
    assertThat(notified.text("decideBy")).isEqualTo("2026-11-23");

    Reply one = desk().decide(Tokens.officer("79"), path, "ACCEPT");
    assertThat(one.text("state")).isEqualTo("ACCEPTED");
    assertThat(one.text("decideBy")).isEqualTo("2026-11-23"); // the other's
    Reply both = desk().decide(Tokens.officer("68"), path, "ACCEPT");
    assertThat(both.text("state")).isEqualTo("ACCEPTED");
    assertThat(both.body().has("decideBy")).isFalse();
  }

  @Test
  void oneProvincesRefusalRefusesTheWhole() {
    String path = desk().submitted(contest(desk().merchant(), "79", "68"));
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    Reply refused = desk().decide(Tokens.officer("68"), path, "REFUSE");
    assertThat(refused.text("state")).isEqualTo("REFUSED");
    assertThat(refused.text("reason")).isEqualTo("đã xem");
    assertThat(desk().decide(Tokens.officer("79"), path, "REFUSE").code()).isEqualTo("wrong-state");
  }

  @Test
  void aDrawIsRegisteredWithTheProvinceOrTheMinistry() {
    String one = desk().submitted(draw(desk().merchant(), "79"));
    assertThat(desk().operator().get(one).text("state")).isEqualTo("REGISTERING");
    assertThat(desk().decide(Tokens.officer("79"), one, "ACCEPT").text("state"))
        .isEqualTo("ACCEPTED");

    String two = desk().submitted(draw(desk().merchant(), "79", "68"));
    JsonNode receipts = desk().operator().get(two).body().path("receipts");
    assertThat(receipts).hasSize(1);
    assertThat(receipts.path(0).path("number").asString()).startsWith("20261116-BCT-");
    assertThat(desk().decide(Tokens.officer("79"), two, "ACCEPT").status()).isEqualTo(403);
    assertThat(desk().decide(Tokens.operator(), two, "ACCEPT").text("state")).isEqualTo("ACCEPTED");
  }

  @Test
  void whatTheLawForbidsIsNotSubmittedAndAllOfItIsNamed() {
    Map<String, @Nullable Object> body = contest(desk().merchant(), "79", "60");
    body.put("items", List.of(Map.of("sku", "R1", "goods", "ALCOHOL", "referencePrice", 100_000)));
    body.put("start", "2026-11-18");
    String path = desk().drafted(body);
    Reply refused = desk().operator().post(path + "/submit", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.code()).isEqualTo("filing-has-violations");
    assertThat(refused.text("title")).isNotBlank();
    assertThat(refused.body().path("violations").findValuesAsString("code"))
        .contains("province-not-in-force", "late-filing", "goods-not-promotable");
    assertThat(refused.body().at("/violations/0/legalBasis").asString()).isNotBlank();
    assertThat(desk().operator().get(path).text("state")).isEqualTo("DRAFT");
    assertThat(desk().operator().get(path).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void whoeverDecidesSeesWhatTheLawSaysOfIt() {
    String path = desk().submitted(contest(desk().merchant(), "79"));
    clock.moveBy(Duration.ofDays(7)); // in time when it came
    JsonNode answer = desk().officer("79").get(path + "/assessment?explain=true").body();
    assertThat(answer.path("procedure").asString()).isEqualTo("NOTIFY");
    assertThat(answer.path("violations")).isEmpty();
    assertThat(answer.path("warnings").findValuesAsString("code")).contains("procedure-unverified");
    assertThat(answer.path("rules")).isNotEmpty();
    assertThat(desk().officer("01").get(path + "/assessment").status()).isEqualTo(404);
  }

  @Test
  void aSuspendedMerchantDraftsButDoesNotSubmit() {
    String merchant = desk().merchant();
    desk().operator().post("/v1/merchants/" + merchant + "/suspend", Map.of("reason", "kiểm tra"));
    String path = desk().drafted(discount(merchant));
    Reply refused = desk().operator().post(path + "/submit", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("merchant-suspended");
  }

  @Test
  void everyStepIsInTheHistoryWithActorTimeAndReason() {
    String path = desk().submitted(contest(desk().merchant(), "79"));
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    desk().operator().post(path + "/withdraw", Map.of("reason", "đổi ý"));

    JsonNode steps = desk().officer("79").get(path + "/history").body().path("items");
    assertThat(steps.findValuesAsString("action"))
        .containsExactly("draft", "submit", "accept", "withdraw");
    assertThat(steps.path(2).path("actor").asString()).isEqualTo("officer-79");
    assertThat(steps.path(2).path("at").asString()).startsWith("2026-11-16T09:00:0");
    assertThat(steps.path(3).path("reason").asString()).isEqualTo("đổi ý");
    JsonNode page = desk().operator().get(path + "/history?limit=3").body();
    String rest = path + "/history?limit=3&cursor=" + page.path("nextCursor").asString();
    assertThat(desk().operator().get(rest).body().path("items").findValuesAsString("action"))
        .containsExactly("withdraw");
    assertThat(desk().officer("01").get(path + "/history").status()).isEqualTo(404);
  }

  @Test
  void theResultIsReportedWhenTheProgrammeIsOver() {
    String path = desk().submitted(draw(desk().merchant(), "79"));
    Reply accepted = desk().decide(Tokens.officer("79"), path, "ACCEPT");
    assertThat(accepted.text("resultReportDue")).isEqualTo("2027-01-17");
    Map<String, Object> report =
        Map.of("winners", 3, "valueAwarded", 150_000_000, "note", "Đã trao");
    assertThat(desk().operator().post(path + "/result-report", report).code())
        .isEqualTo("wrong-state");

    clock.moveTo(Instant.parse("2026-12-03T17:00:00Z"));
    Reply reported = desk().operator().post(path + "/result-report", report);
    assertThat(reported.status()).isEqualTo(200);
    assertThat(reported.body().at("/resultReports/0/winners").asInt()).isEqualTo(3);
    assertThat(reported.text("state")).isEqualTo("ACCEPTED");
    assertThat(desk().operator().post(path + "/withdraw", null).code()).isEqualTo("wrong-state");
    Map<String, Object> negative = Map.of("winners", -1);
    assertThat(desk().operator().post(path + "/result-report", negative).status()).isEqualTo(422);
  }

  private Desk desk() {
    return new Desk(port);
  }
}
