package onlinefriday.voucher.redemption;

import static java.util.stream.Collectors.toSet;
import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
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

/** What has emptied other people's campaigns. */
@ServiceTest
class KnownAttacksTest {
  private static final Duration HOLD = Duration.ofSeconds(300);

  @Autowired TermsBook book;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private Api api;
  private Scene scene;

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
  void anotherSpellingOfACodeIsNotAnotherTurn() {
    Campaign campaign =
        scene.knows(Vouchers.campaign("respelled").code("TETSALE9").limits(null, null, 1));
    assertThat(api.redeem("k-spelt", body(campaign, "s", "o-0")).status()).isEqualTo(201);
    List<String> spellings =
        List.of(
            "tetsale9",
            "TETSALE9 ",
            "\u00a0TETSALE9\u00a0",
            "TETSALE9\n",
            "ＴＥＴＳＡＬＥ９",
            "ｔｅｔ－ｓａｌｅ９",
            "TET\u3000SALE9",
            "TET\u200bSALE9",
            "TET\u00adSALE9",
            "\ufeffTETSALE9",
            "TET\u2011SALE\u20139",
            "TETSALE\u2079");
    for (String spelling : spellings) {
      String unseen = "u-spelt-" + spelling.hashCode();
      Map<String, Object> again = with(body(campaign, "s", unseen), "code", spelling);
      assertThat(api.redeem(unseen, again).code()).as(spelling).isEqualTo("shopper-limit-reached");
      assertThat(api.redeem("k-spelt", with(body(campaign, "s", "o-0"), "code", spelling)).status())
          .as(spelling)
          .isEqualTo(201);
    }
  }

  /** Telex makes Ế of EES, and some keyboards send the letter and its marks apart. */
  @Test
  void whatAVietnameseKeyboardMadeOfACodeIsUnknownHoweverItIsEncoded() {
    Campaign campaign = scene.knows(Vouchers.campaign("telex").code("TEESTDDOWN"));
    String unknown = api.redeem("k-telex", with(body(campaign, "s", "o"), "code", "NOSUCH")).body();
    for (String written : List.of("TẾTĐƠN", "TẾTDDOWN", "TEESTĐOWN", "TEESTDDOWN\u0301")) {
      for (Form form : Form.values()) {
        Map<String, Object> body =
            with(body(campaign, "s", "o"), "code", Normalizer.normalize(written, form));
        assertThat(api.redeem("k-telex", body).body()).as(written + " " + form).isEqualTo(unknown);
      }
    }
  }

  @Test
  void ofManyRefundsAtOnceOneGivesBack() throws Exception {
    Campaign campaign = scene.knows(Vouchers.campaign("refunded").limits(1L, null, null));
    String id = id(api.redeem("k-refunded", body(campaign, "s", "o")));
    assertThat(AtOnce.answers(i -> end(id, "release", "REFUNDED", "r-refunded-" + i)))
        .allMatch(answer -> answer.status() == 200);
    assertThat(
            AtOnce.answers(i -> api.redeem("k-refunded-" + i, body(campaign, "s-" + i, "o-" + i))))
        .filteredOn(answer -> answer.status() == 201)
        .hasSize(1);
  }

  @Test
  void whoConfirmsAndWhoCancelsAtOnceAreToldOneStory() throws Exception {
    Campaign campaign = scene.knows(Vouchers.campaign("torn"));
    String id = id(api.redeem("k-torn", with(body(campaign, "s", "o"), "hold", true)));
    List<Answer> answers =
        AtOnce.answers(
            i ->
                i % 2 == 0
                    ? end(id, "confirm", "", "c-torn-" + i)
                    : end(id, "release", "CANCELLED", "r-torn-" + i));
    assertThat(answers.stream().map(KnownAttacksTest::told).collect(toSet()))
        .isIn(
            Set.of("CONFIRMED", "redemption-confirmed"), Set.of("RELEASED", "redemption-released"));
  }

  @Test
  void whoConfirmsAHoldAsItLapsesKeepsItOrLosesItForGood() throws Exception {
    for (int round = 0; round < 10; round++) {
      Campaign campaign = scene.knows(Vouchers.campaign("lapse-" + round).limits(1L, null, null));
      String id = id(api.redeem("k-lapse-" + round, with(body(campaign, "s", "o"), "hold", true)));
      String key = "c-lapse-" + round + "-";
      clock.moveBy(HOLD.minusMillis(20));
      List<Answer> answers = AtOnce.answers(i -> end(id, "confirm", "", key + i));
      clock.moveBy(HOLD);
      boolean kept = answers.stream().anyMatch(answer -> answer.status() == 200);
      assertThat(api.get(Api.SHOPEE, "/v1/redemptions/" + id).json().path("status").asString())
          .isEqualTo(kept ? "CONFIRMED" : "EXPIRED");
      assertThat(answers)
          .extracting(KnownAttacksTest::told)
          .containsAnyOf("CONFIRMED", "hold-expired");
    }
  }

  private Answer end(String id, String action, String reason, String key) {
    Map<String, String> body = reason.isEmpty() ? Map.of() : Map.of("reason", reason);
    return api.post(
        Api.SHOPEE, "/v1/redemptions/" + id + "/" + action, body, "Idempotency-Key", key);
  }

  private static String told(Answer answer) {
    return answer.status() == 200 ? answer.json().path("status").asString() : answer.code();
  }

  private static String id(Answer redeemed) {
    assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(201);
    return redeemed.json().path("id").asString();
  }
}
