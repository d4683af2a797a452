package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static onlinefriday.merchant.filing.Desk.draw;
import static onlinefriday.merchant.filing.Desk.item;
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

/** What a filing says later than at first: amendments of one in force, and supplements. */
@ServiceTest
class FilingAmendmentApiTest {
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
  void aFilingInForceIsAmendedAndWhatItSaidBeforeIsKept() {
    String path = desk().submitted(contest(desk().merchant(), "79"));
    Reply accepted = desk().decide(Tokens.officer("79"), path, "ACCEPT");
    Reply amended =
        desk().operator().post(path + "/amend", Map.of("end", "2026-12-10", "reason", "kéo dài"));
    assertThat(amended.status()).as(amended.response().body()).isEqualTo(200);
    assertThat(amended.text("state")).isEqualTo("NOTIFIED");
    assertThat(amended.text("end")).isEqualTo("2026-12-10");
    assertThat(amended.text("name")).isEqualTo("Cuộc thi mua sắm");
    assertThat(amended.body().at("/receipts/0/number"))
        .isEqualTo(accepted.body().at("/receipts/0/number"));
    JsonNode steps = desk().officer("79").get(path + "/history").body().path("items");
    assertThat(steps.path(3).path("action").asString()).isEqualTo("amend");
    assertThat(steps.path(3).path("reason").asString()).isEqualTo("kéo dài");
    assertThat(steps.path(3).at("/before/end").asString()).isEqualTo("2026-12-04");
  }

  @Test
  void onceItRunsAnAmendmentHarmsNobody() {
    String path = desk().submitted(discount(desk().merchant()));
    clock.moveTo(Instant.parse("2026-11-30T02:00:00Z"));
    Reply refused =
        desk()
            .operator()
            .post(
                path + "/amend",
                Map.of(
                    "start",
                    "2026-11-28",
                    "end",
                    "2026-11-30",
                    "provinces",
                    List.of("68"),
                    "items",
                    List.of(item("A1", 91_000))));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("amendment-not-allowed");
    assertThat(refused.body().path("errors").findValuesAsString("field"))
        .containsExactly("start", "end", "provinces", "items.A1", "items.A2");
    assertThat(desk().operator().get(path).header("ETag")).isEqualTo("\"2\"");

    Reply cheaper =
        desk()
            .operator()
            .post(
                path + "/amend",
                Map.of(
                    "end",
                    "2026-12-01",
                    "items",
                    List.of(item("A2", 80_000), item("A1", 85_000), item("A3", 90_000))));
    assertThat(cheaper.status()).as(cheaper.response().body()).isEqualTo(200);
    assertThat(cheaper.text("state")).isEqualTo("DECLARED");
    assertThat(
            desk().operator().get(path + "/items").body().path("items").findValuesAsString("sku"))
        .containsExactly("A2", "A1", "A3");
  }

  @Test
  void aRegisteredProgrammeRunsAsItWasRegistered() {
    String path = desk().submitted(draw(desk().merchant(), "79"));
    desk().decide(Tokens.officer("79"), path, "ACCEPT");
    Map<String, String> longer = Map.of("end", "2026-12-10");
    clock.moveTo(Instant.parse("2026-11-27T02:00:00Z"));
    assertThat(desk().operator().post(path + "/amend", longer).code())
        .isEqualTo("amendment-not-allowed");
    clock.moveTo(Instant.parse("2026-11-26T02:00:00Z"));
    assertThat(desk().operator().post(path + "/amend", longer).text("state"))
        .isEqualTo("REGISTERING");
  }

  @Test
  void aSupplementIsAskedForBroughtAndTheClockBeginsAnew() {
    String path = desk().submitted(contest(desk().merchant(), "79", "68"));
    desk().decide(Tokens.officer("68"), path, "ACCEPT");
    Reply asked = desk().decide(Tokens.officer("79"), path, "ASK_SUPPLEMENT");
    assertThat(asked.text("state")).isEqualTo("SUPPLEMENT_ASKED");
    assertThat(asked.body().has("decideBy")).isFalse();
    String number = asked.body().at("/receipts/0/number").asString();

    clock.moveBy(Duration.ofDays(7)); // too late for a new notice, not for a supplement
    Api merchant = desk().operator().with("If-Match", asked.header("ETag"));
    Map<String, @Nullable Object> body = contest(asked.text("merchantId"), "79", "68");
    body.put("name", "Cuộc thi, bản bổ sung");
    assertThat(merchant.put(path, body).status()).isEqualTo(200);
    Reply again = desk().operator().post(path + "/submit", null);
    assertThat(again.status()).as(again.response().body()).isEqualTo(200);
    assertThat(again.text("state")).isEqualTo("NOTIFIED");
    assertThat(again.text("decideBy")).isEqualTo("2026-12-01"); // 24/11 is a holiday
    assertThat(again.body().at("/receipts/0/number").asString()).isEqualTo(number);
    assertThat(again.body().at("/receipts/1").has("decision")).isFalse();
  }

  @Test
  void authoritiesSeeWhatWasSubmittedUntilTheSupplementIs() {
    Map<String, @Nullable Object> body = contest(desk().merchant(), "79");
    body.put("items", List.of(item("A1", 90_000)));
    String path = desk().submitted(body);
    Reply asked = desk().decide(Tokens.officer("79"), path, "ASK_SUPPLEMENT");
    Api merchant = desk().operator().with("If-Match", asked.header("ETag"));
    body.put("name", "Bản nháp bổ sung");
    body.put("items", List.of(item("B1", 90_000), item("B2", 90_000)));
    Reply written = merchant.put(path, body);
    desk()
        .operator()
        .with("If-Match", written.header("ETag"))
        .put(path + "/items", Map.of("items", List.of(item("B3", 90_000))));

    assertThat(desk().operator().get(path).text("name")).isEqualTo("Bản nháp bổ sung");
    assertThat(skus(desk().operator(), path)).containsExactly("B3");
    assertThat(desk().officer("79").get(path).text("name")).isEqualTo("Cuộc thi mua sắm");
    assertThat(desk().officer("79").get(path).body().path("itemCount").asInt()).isEqualTo(1);
    assertThat(skus(desk().officer("79"), path)).containsExactly("A1");

    assertThat(desk().operator().post(path + "/submit", null).status()).isEqualTo(200);
    assertThat(desk().officer("79").get(path).text("name")).isEqualTo("Bản nháp bổ sung");
    assertThat(skus(desk().officer("79"), path)).containsExactly("B3");
    JsonNode steps = desk().officer("79").get(path + "/history").body().path("items");
    assertThat(steps.path(5).path("action").asString()).isEqualTo("submit");
    assertThat(steps.path(5).at("/before/name").asString()).isEqualTo("Cuộc thi mua sắm");
  }

  private static List<String> skus(Api api, String path) {
    return api.get(path + "/items").body().path("items").findValuesAsString("sku");
  }

  private Desk desk() {
    return new Desk(port);
  }
}
