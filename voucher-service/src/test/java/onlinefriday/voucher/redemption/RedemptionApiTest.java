package onlinefriday.voucher.redemption;

import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class RedemptionApiTest {
  private static final String TIKI = Tokens.partner("tiki", "vouchers:validate", "vouchers:redeem");

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
  void aRedemptionIsAnsweredInFullAndFoundAgain() {
    Campaign campaign = scene.knows(Vouchers.campaign("full"));
    Answer made = api.redeem("k-full", body(campaign, "s", "o-full"));
    assertThat(made.status()).isEqualTo(201);
    var json = made.json();
    assertThat(json.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(json.path("campaignId").asString()).isEqualTo("full");
    assertThat(json.path("code").asString()).isEqualTo("CFULL");
    assertThat(json.path("amount").asLong()).isEqualTo(450_000);
    assertThat(json.path("discount").asLong()).isEqualTo(90_000);
    assertThat(json.path("payable").asLong()).isEqualTo(360_000);
    assertThat(json.path("at").asString()).endsWith("+07:00");
    assertThat(json.has("expiresAt")).isFalse();
    String id = json.path("id").asString();
    assertThat(made.header("Location")).isEqualTo("/v1/redemptions/" + id);
    assertThat(made.header("X-Request-Id")).isNotEmpty();
    assertThat(api.get(Api.SHOPEE, "/v1/redemptions/" + id).body()).isEqualTo(made.body());
    assertThat(api.get(Api.SHOPEE, "/v1/redemptions?orderRef=o-full").json().path("items").get(0))
        .isEqualTo(json);
  }

  @Test
  void aRedemptionIsItsPartnersAndTheMinistrysOnly() {
    Campaign campaign = scene.knows(Vouchers.campaign("foreign"));
    Answer made = api.redeem("k-foreign", body(campaign, "s", "o-foreign"));
    String path = made.header("Location");
    assertThat(api.get(TIKI, path).status()).isEqualTo(404);
    assertThat(api.get(Tokens.merchant("m-1001"), path).status()).isEqualTo(403);
    for (String scope : List.of("", "vouchers:validate", "vouchers:issue", "webhooks:manage")) {
      String key = Tokens.partner("shopee", scope);
      assertThat(api.get(key, path).status()).as(scope).isEqualTo(403);
      assertThat(api.get(key, "/v1/redemptions/none").status()).as(scope).isEqualTo(403);
    }
    assertThat(api.get(Tokens.auditor(), path).status()).isEqualTo(200);
    assertThat(api.get(Tokens.operator(), path).status()).isEqualTo(200);
    assertThat(api.get(TIKI, "/v1/redemptions?orderRef=o-foreign").json().path("items")).isEmpty();
    assertThat(api.get(Api.SHOPEE, "/v1/redemptions/none").code()).isEqualTo("not-found");
  }

  @Test
  void aReplayIsTheFirstAnswerWhateverHappenedSince() {
    Window window = new Window(Vouchers.OPENS, clock.instant().plus(Duration.ofHours(1)));
    Campaign campaign = scene.knows(Vouchers.campaign("replay").window(window).limits(1L, null, 1));
    Map<String, Object> body = body(campaign, "s", "o-replay");
    Answer first = api.redeem("k-replay", body);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    replayed(first, body);
    assertThat(api.redeem("k-other", body(campaign, "s-2", "o-2")).code())
        .isEqualTo("campaign-exhausted");
    Campaign paused = scene.knows(campaign.next().is(CampaignState.State.PAUSED));
    replayed(first, body);
    replayed(first, with(body, "code", " creplay "));
    assertThat(api.redeem("k-other", body(campaign, "s-2", "o-2")).code())
        .isEqualTo("campaign-paused");
    scene.knows(paused.next().is(CampaignState.State.PUBLISHED));
    clock.moveBy(Duration.ofHours(2));
    replayed(first, body);
    assertThat(api.redeem("k-replay", with(body, "amount", 450_001L)).code())
        .isEqualTo("idempotency-key-reused");
    assertThat(api.redeem("k-other", body(campaign, "s-2", "o-2")).code())
        .isEqualTo("window-closed");
  }

  private void replayed(Answer first, Map<String, Object> body) {
    Answer again = api.redeem("k-replay", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void ofSixtyFourAtOnceExactlyOneGetsTheOnlyOne() throws Exception {
    Campaign campaign = scene.knows(Vouchers.campaign("only-one").limits(1L, null, null));
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = "race-" + i;
      calls.add(() -> api.redeem(name, body(campaign, name, name)));
    }
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get().status() + " " + answer.get().code());
      }
    }
    assertThat(answers.stream().filter("201 CONLYONE"::equals)).hasSize(1);
    assertThat(answers.stream().filter("409 campaign-exhausted"::equals)).hasSize(63);
  }

  @Test
  void howACodeIsWrittenMakesNoDifference() {
    Campaign campaign =
        scene.knows(Vouchers.campaign("spelling").code("MUASAMVIETNAM").limits(4L, null, null));
    List<String> spellings =
        List.of("muasamvietnam", " MUA SAM-VIET nam ", "ＭＵＡＳＡＭＶＩＥＴＮＡＭ", "MUASAM\u200bVIETNAM");
    for (String spelling : spellings) {
      Answer answer =
          api.redeem(
              "k-" + spelling.hashCode(),
              with(body(campaign, spelling, spelling), "code", spelling));
      assertThat(answer.json().path("code").asString()).as(spelling).isEqualTo("MUASAMVIETNAM");
    }
    assertThat(api.redeem("k-fifth", body(campaign, "fifth", "fifth")).code())
        .isEqualTo("campaign-exhausted");
  }

  @Test
  void aShopperOfOneAppIsNobodyInAnotherUnlessIdsAreNational() {
    Campaign perApp = scene.knows(Vouchers.campaign("per-app").limits(null, null, 1));
    Campaign national =
        scene.knows(
            Vouchers.campaign("national").limits(null, null, 1).scope(ShopperScope.NATIONAL));
    assertThat(api.redeem("k-a", body(perApp, "same", "o-a")).status()).isEqualTo(201);
    assertThat(api.redeem(TIKI, "k-a", body(perApp, "same", "o-a")).status()).isEqualTo(201);
    assertThat(api.redeem("k-n", body(national, "same", "o-n")).status()).isEqualTo(201);
    assertThat(api.redeem(TIKI, "k-n2", body(national, "same", "o-n")).code())
        .isEqualTo("shopper-limit-reached");
  }

  @Test
  void anOrderAlreadyRedeemedNamesItsRedemption() {
    Campaign campaign = scene.knows(Vouchers.campaign("order"));
    String id = api.redeem("k-1", body(campaign, "s", "o-1")).json().path("id").asString();
    for (String shopper : List.of("s", "another")) {
      for (String written : List.of("o-1", "  o-1\u00a0", "\to-1\u3000")) {
        Answer again = api.redeem("k-2", body(campaign, shopper, written));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("order-already-redeemed");
        assertThat(again.json().path("redemptionId").asString()).isEqualTo(id);
        assertThat(again.json().path("retryable").asBoolean()).isFalse();
      }
    }
  }

  @Test
  void anOrderIsOneHoweverItsLettersAreEncodedAndIsFoundByEach() {
    Campaign campaign = scene.knows(Vouchers.campaign("encoded"));
    String composed = "Đơn-hàng-ế";
    String apart = Normalizer.normalize(composed, Form.NFD);
    Answer first = api.redeem("k-apart", body(campaign, "s", apart));
    assertThat(first.json().path("orderRef").asString()).isEqualTo(composed);
    assertThat(api.redeem("k-apart-2", body(campaign, "t", composed)).code())
        .isEqualTo("order-already-redeemed");
    Answer replay = api.redeem("k-apart", body(campaign, "s", composed));
    assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
    for (String written : List.of(composed, apart, " " + composed)) {
      String query = URLEncoder.encode(written, StandardCharsets.UTF_8);
      var found = api.get(Api.SHOPEE, "/v1/redemptions?orderRef=" + query).json();
      assertThat(found.at("/items/0")).isEqualTo(first.json());
    }
  }

  @Test
  void validateSaysWhatRedeemWouldDo() {
    Campaign campaign = scene.knows(Vouchers.campaign("asked").limits(2L, null, 1));
    Map<String, Object> body = body(campaign, "s", "o-asked");
    var good = api.validate(body).json();
    assertThat(good.path("valid").asBoolean()).isTrue();
    assertThat(good.path("discount").asLong()).isEqualTo(90_000);
    assertThat(good.path("payable").asLong()).isEqualTo(360_000);
    assertThat(good.path("windowEnd").asString()).endsWith("+07:00");
    assertThat(good.has("refusal")).isFalse();
    assertThat(api.redeem("k-asked", body).json().path("discount").asLong()).isEqualTo(90_000);
    assertThat(refusal(body)).isEqualTo("shopper-limit-reached");
    assertThat(refusal(body(campaign, "s-2", "o"))).isEmpty();
    api.redeem("k-asked-2", body(campaign, "s-2", "o-2"));
    assertThat(refusal(body)).isEqualTo("campaign-exhausted");
    assertThat(refusal(with(body, "at", "2025-12-31T23:59:59.999999999Z")))
        .isEqualTo("window-not-open");
    assertThat(refusal(with(body, "code", "NOSUCHCODE"))).isEqualTo("code-unknown");
  }

  @Test
  void aDraftsCodeIsUnknownLikeAnyOther() {
    Campaign draft = Vouchers.campaign("draft");
    scene.knowsDraft(draft);
    Answer ofDraft = api.redeem("k-draft", body(draft, "s", "o"));
    Answer ofNone = api.redeem("k-draft", with(body(draft, "s", "o"), "code", "NOSUCHCODE"));
    assertThat(ofDraft.status()).isEqualTo(409);
    assertThat(ofDraft.body()).isEqualTo(ofNone.body());
    assertThat(ofDraft.code()).isEqualTo("code-unknown");
  }

  private String refusal(Map<String, Object> body) {
    return api.validate(body).json().path("refusal").path("code").asString("");
  }
}
