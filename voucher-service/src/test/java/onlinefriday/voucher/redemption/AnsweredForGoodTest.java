package onlinefriday.voucher.redemption;

import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Topics;
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
import tools.jackson.databind.node.ObjectNode;

/** One order, one discount; one key, one answer, whatever becomes of the code and its campaign. */
@ServiceTest
class AnsweredForGoodTest {
  private static final String NEXT_EDITION = "2027";

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
  void anotherShopperUnderTheSameKeyGetsNoSecondDiscount() {
    Campaign campaign = scene.knows(Vouchers.campaign("two-faced").limits(null, null, 1));
    assertThat(api.redeem("k-faces", body(campaign, "s", "o-faces")).status()).isEqualTo(201);
    Answer other = api.redeem("k-faces", body(campaign, "t", "o-faces"));
    assertThat(other.status() + " " + other.code()).isEqualTo("422 idempotency-key-reused");
    Answer order = api.redeem("k-faces-2", body(campaign, "t", "o-faces"));
    assertThat(order.status() + " " + order.code()).isEqualTo("409 order-already-redeemed");
  }

  @Test
  void ofManyShoppersOfOneOrderAtOnceOneIsGranted() {
    Campaign campaign = scene.knows(Vouchers.campaign("one-order").limits(100L, null, 1));
    List<Answer> answers =
        AtOnce.answers(i -> api.redeem("k-order-" + i, body(campaign, "s-" + i, "one-order")));
    assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.code().equals("order-already-redeemed"))
        .hasSize(AtOnce.CALLS - 1)
        .extracting(a -> a.json().path("redemptionId").asString())
        .containsOnly(idOf(answers));
  }

  @Test
  void ofManyShoppersUnderOneKeyAtOnceOneIsGranted() {
    Campaign campaign = scene.knows(Vouchers.campaign("one-key").limits(100L, null, 1));
    List<Answer> answers =
        AtOnce.answers(i -> api.redeem("k-same", body(campaign, "s-" + i, "key-order-" + i)));
    assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.code().equals("idempotency-key-reused"))
        .hasSize(AtOnce.CALLS - 1)
        .allMatch(a -> a.status() == 422);
  }

  @Test
  void anOrderMayHaveADiscountOfEachCampaignAndIsFreeWhenItsOwnHasEnded() {
    Campaign one = scene.knows(Vouchers.campaign("of-one"));
    Campaign other = scene.knows(Vouchers.campaign("of-other"));
    Map<String, Object> held = with(body(one, "s", "o-both"), "hold", true);
    assertThat(api.redeem("k-both-1", held).status()).isEqualTo(201);
    assertThat(api.redeem("k-both-2", body(other, "t", "o-both")).status()).isEqualTo(201);
    assertThat(api.redeem("k-both-3", body(one, "t", "o-both")).code())
        .isEqualTo("order-already-redeemed");
    clock.moveBy(Duration.ofSeconds(300));
    assertThat(api.redeem("k-both-3", body(one, "t", "o-both")).status()).isEqualTo(201);
    assertThat(api.redeem("k-both-4", body(one, "s", "o-both")).code())
        .isEqualTo("order-already-redeemed");
    assertThat(api.redeem("k-both-1", held).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void aRepeatIsAnsweredAfterItsCodeHasPassedToACampaignOfAnotherEdition() {
    Campaign left = scene.knows(Vouchers.campaign("left").code("PASSEDON"));
    Map<String, Object> asked = body(left, "s", "o-passed");
    Answer first = api.redeem("k-passed", asked);
    assertThat(first.status()).isEqualTo(201);
    scene.knows(left.next().is(CampaignState.State.ENDED));
    Campaign next = Vouchers.campaign("taken-over").code("PASSEDON").scope(ShopperScope.NATIONAL);

    passesTo(next.discount(Vouchers.fixed(1_000)).limits(1L, null, 1));
    onlyTheSameIsAnswered("k-passed", first, asked);
    assertThat(api.redeem("k-passed-2", body(next, "t", "o-2")).json().path("campaignId"))
        .hasToString("\"taken-over\"");
    assertThat(api.redeem("k-passed-3", body(next, "u", "o-3")).code())
        .isEqualTo("campaign-exhausted");
    onlyTheSameIsAnswered("k-passed", first, asked);
    passesTo(next.next().is(CampaignState.State.PAUSED));
    onlyTheSameIsAnswered("k-passed", first, asked);
    passesTo(next.next().next().is(CampaignState.State.ENDED));
    onlyTheSameIsAnswered("k-passed", first, asked);
  }

  @Test
  void aRepeatIsAnsweredWhateverBecameOfTheTerms() {
    MerchantState merchant = Vouchers.merchant("m-for-good", MerchantState.State.VERIFIED);
    scene.knows(merchant);
    Campaign campaign = scene.knows(Vouchers.campaign("changed"));
    Map<String, Object> asked = with(body(campaign, "s", "o-changed"), "merchantId", "m-for-good");
    Answer first = api.redeem("k-changed", asked);
    Campaign dearer = scene.knows(campaign.next().discount(Vouchers.fixed(1_000)));
    onlyTheSameIsAnswered("k-changed", first, asked);
    MerchantState suspended = Vouchers.merchant(merchant.id(), MerchantState.State.SUSPENDED);
    Topics.publish(Topic.MERCHANTS, changed("version", 2, suspended));
    await().until(() -> refusal(asked).equals("merchant-suspended"));
    onlyTheSameIsAnswered("k-changed", first, asked);
    scene.knows(dearer.next().is(CampaignState.State.ENDED));
    onlyTheSameIsAnswered("k-changed", first, asked);
  }

  /** As the topics bring it: its edition, then itself. */
  private void passesTo(Campaign campaign) {
    scene.knows(Vouchers.edition(NEXT_EDITION, EditionState.State.PUBLISHED, true));
    CampaignState state = changed("editionId", NEXT_EDITION, campaign.state(2));
    Topics.publish(Topic.CAMPAIGNS, state);
    await()
        .until(
            () ->
                book.byCode(campaign.code())
                    .filter(terms -> terms.edition() != null)
                    .filter(terms -> terms.campaign().equals(state))
                    .isPresent());
  }

  @SuppressWarnings("unchecked")
  private static <T> T changed(String field, Object value, T state) {
    ObjectNode json = WireJson.mapper().valueToTree(state);
    json.set(field, WireJson.mapper().valueToTree(value));
    return (T) WireJson.mapper().treeToValue(json, state.getClass());
  }

  private String refusal(Map<String, Object> asked) {
    return api.validate(asked).json().at("/refusal/code").asString("");
  }

  private void onlyTheSameIsAnswered(String key, Answer first, Map<String, Object> asked) {
    Answer again = api.redeem(key, asked);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    Map<String, Object> changes =
        Map.of("shopper", "t", "orderRef", "o-else", "amount", 450_001L, "hold", true);
    changes.forEach(
        (field, value) -> {
          Answer other = api.redeem(key, with(asked, field, value));
          assertThat(other.status() + " " + other.code())
              .as(field)
              .isEqualTo("422 idempotency-key-reused");
        });
  }

  private static String idOf(List<Answer> answers) {
    return answers.stream()
        .filter(a -> a.status() == 201)
        .map(a -> a.json().path("id").asString())
        .findFirst()
        .orElseThrow();
  }
}
