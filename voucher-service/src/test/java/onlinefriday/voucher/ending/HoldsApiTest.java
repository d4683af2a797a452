package onlinefriday.voucher.ending;

import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.time.Window;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HoldsApiTest {
  private static final String TIKI = Tokens.partner("tiki", "vouchers:validate", "vouchers:redeem");
  private static final Duration HOLD = Duration.ofSeconds(300);

  @Autowired TermsBook book;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  Api api;
  Scene scene;

  @BeforeEach
  void open() {
    api = new Api(port);
    scene = new Scene(book);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aHoldIsTakenConfirmedAndRefunded() {
    Campaign campaign = scene.knows(Vouchers.campaign("life").limits(1L, null, 1));
    Answer held = hold(campaign, "s", "o");
    assertThat(held.status()).isEqualTo(201);
    JsonNode json = held.json();
    assertThat(json.path("status").asString()).isEqualTo("HELD");
    assertThat(Instant.parse(json.path("expiresAt").asString()))
        .isEqualTo(Instant.parse(json.path("at").asString()).plus(HOLD));
    assertUsage("life", 0, 1, 0, 0);
    String id = id(held);
    assertThat(status(confirm(id, "c-life"))).isEqualTo("CONFIRMED");
    assertUsage("life", 1, 0, 0, 0);
    assertThat(status(api.get(Api.SHOPEE, "/v1/redemptions/" + id))).isEqualTo("CONFIRMED");
    assertThat(status(release(id, "r-life", "REFUNDED"))).isEqualTo("RELEASED");
    assertUsage("life", 0, 0, 1, 0);
    assertThat(hold(campaign, "s", "o").status()).isEqualTo(201);
  }

  @Test
  void askingAgainIsAnsweredAgainAndAKeyIsGoodForOneRequest() {
    Campaign campaign = scene.knows(Vouchers.campaign("again"));
    String id = id(hold(campaign, "s", "o"));
    Answer first = confirm(id, "c-again");
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    Answer replay = confirm(id, "c-again");
    assertThat(replay.body()).isEqualTo(first.body());
    assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
    Answer other = confirm(id, "c-again-2");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("Idempotent-Replayed")).isEmpty();
    assertThat(release(id, "c-again", "REFUNDED").code()).isEqualTo("idempotency-key-reused");
    release(id, "r-again", "REFUNDED");
    // what succeeded is answered as it was, whatever happened since
    assertThat(confirm(id, "c-again").body()).isEqualTo(first.body());
    assertThat(confirm(id, "c-again-3").code()).isEqualTo("redemption-released");
  }

  @Test
  void aKeyIsGoodForOneRequestOfItsPartnerWhoeverTheShoppersAre() {
    Campaign campaign = scene.knows(Vouchers.campaign("end-keys"));
    String one = id(hold(campaign, "s", "o-1"));
    String other = id(hold(campaign, "t", "o-2"));
    Answer first = confirm(one, "c-shared");
    assertThat(first.status()).isEqualTo(200);
    for (Answer again :
        List.of(confirm(other, "c-shared"), release(other, "c-shared", "CANCELLED"))) {
      assertThat(again.status() + " " + again.code()).isEqualTo("422 idempotency-key-reused");
    }
    assertThat(status(api.get(Api.SHOPEE, "/v1/redemptions/" + other))).isEqualTo("HELD");
    assertThat(api.redeem("c-shared", body(campaign, "u", "o-3")).status())
        .as("keys of redemptions are apart")
        .isEqualTo(201);
    scene.knows(campaign.next().is(CampaignState.State.ENDED));
    Answer replay = confirm(one, "c-shared");
    assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(replay.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({
    "confirmed, CANCELLED, redemption-confirmed",
    "held,      REFUNDED,  redemption-not-confirmed",
  })
  void theReasonMustFitWhereTheRedemptionStands(String stand, String reason, String code) {
    Campaign campaign = scene.knows(Vouchers.campaign("fit-" + stand));
    Map<String, Object> body = with(body(campaign, "s", "o"), "hold", stand.equals("held"));
    String id = id(api.redeem("k-fit-" + stand, body));
    Answer answer = release(id, "r-fit-" + stand, reason);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void aHoldPastItsTimeIsOverAndWhatItTookIsFree() {
    Campaign campaign = scene.knows(Vouchers.campaign("expiry").limits(1L, null, 1));
    String id = id(hold(campaign, "s", "o"));
    clock.moveBy(HOLD);
    assertThat(status(api.get(Api.SHOPEE, "/v1/redemptions/" + id))).isEqualTo("EXPIRED");
    assertThat(confirm(id, "c-late").code()).isEqualTo("hold-expired");
    assertThat(release(id, "r-late", "CANCELLED").code()).isEqualTo("hold-expired");
    await().until(() -> api.redeem("k-after", body(campaign, "t", "p")).status() == 201);
  }

  @Test
  void aClockThatWasSetBackHoldsUpNoEnd() {
    clock.moveBy(Duration.ofHours(2));
    lapses("ahead");
    clock.reset();
    lapses("back");
  }

  private void lapses(String name) {
    hold(scene.knows(Vouchers.campaign(name).limits(1L, null, null)), "s", "o");
    clock.moveBy(HOLD);
    await().untilAsserted(() -> assertUsage(name, 0, 0, 0, 1));
  }

  @Test
  void aHoldTakenInTheWindowMayBeConfirmedAfterIt() {
    Instant end = clock.instant().plusSeconds(60);
    Campaign campaign =
        scene.knows(Vouchers.campaign("edge").window(new Window(Vouchers.OPENS, end)));
    String id = id(hold(campaign, "s", "o"));
    clock.moveBy(Duration.ofSeconds(90));
    assertThat(api.redeem("k-edge", body(campaign, "t", "p")).code()).isEqualTo("window-closed");
    assertThat(status(confirm(id, "c-edge"))).isEqualTo("CONFIRMED");
  }

  @Test
  void anothersRedemptionDoesNotExist() {
    Campaign campaign = scene.knows(Vouchers.campaign("eyes"));
    String id = id(hold(campaign, "s", "o"));
    for (String token : new String[] {TIKI, Tokens.operator()}) {
      Answer answer = api.post(token, "/v1/redemptions/" + id + "/confirm", Map.of());
      assertThat(answer.status()).isIn(403, 404);
    }
    assertThat(status(api.get(Api.SHOPEE, "/v1/redemptions/" + id))).isEqualTo("HELD");
    assertThat(confirm("no-such-id", "c-eyes").status()).isEqualTo(404);
  }

  @Test
  void badRequestsChangeNothing() {
    Campaign campaign = scene.knows(Vouchers.campaign("bad"));
    String id = id(hold(campaign, "s", "o"));
    String release = "/v1/redemptions/" + id + "/release";
    assertThat(api.post(Api.SHOPEE, release, Map.of("reason", "CANCELLED")).code())
        .isEqualTo("idempotency-key-missing");
    assertThat(raw(release, "{}").status()).isEqualTo(422);
    assertThat(raw(release, "{\"reason\": \"BORED\"}").status()).isEqualTo(422);
    assertThat(raw(release, "{\"reason\": 7}").status()).isEqualTo(400);
    assertThat(raw(release, "{\"reason\"").status()).isEqualTo(400);
    assertThat(status(api.get(Api.SHOPEE, "/v1/redemptions/" + id))).isEqualTo("HELD");
  }

  private Answer raw(String path, String body) {
    return api.postRaw(Api.SHOPEE, path, body, "Idempotency-Key", "k-raw");
  }

  private Answer hold(Campaign campaign, String shopper, String order) {
    String key = "h-" + campaign.id() + shopper + order + clock.instant().toEpochMilli();
    return api.redeem(key, with(body(campaign, shopper, order), "hold", true));
  }

  private Answer confirm(String id, String key) {
    return api.post(
        Api.SHOPEE, "/v1/redemptions/" + id + "/confirm", Map.of(), "Idempotency-Key", key);
  }

  private Answer release(String id, String key, String reason) {
    return api.post(
        Api.SHOPEE,
        "/v1/redemptions/" + id + "/release",
        Map.of("reason", reason),
        "Idempotency-Key",
        key);
  }

  private void assertUsage(String campaign, int confirmed, int held, int released, int expired) {
    JsonNode usage = api.get(Tokens.operator(), "/v1/campaigns/" + campaign + "/usage").json();
    assertThat(usage.path("confirmed").asInt()).isEqualTo(confirmed);
    assertThat(usage.path("held").asInt()).isEqualTo(held);
    assertThat(usage.path("released").asInt()).isEqualTo(released);
    assertThat(usage.path("expired").asInt()).isEqualTo(expired);
    assertThat(usage.path("discountTotal").asLong()).isEqualTo(90_000L * (confirmed + held));
    assertThat(usage.path("remaining").asLong()).isEqualTo(1 - confirmed - held);
  }

  private static String id(Answer answer) {
    return answer.json().path("id").asString();
  }

  private static String status(Answer answer) {
    return answer.json().path("status").asString(answer.body());
  }
}
