package onlinefriday.voucher.redemption;

import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static onlinefriday.voucher.Scene.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BatchTest {
  private static final String BATCH = "/v1/redemptions/batch";

  @Autowired TermsBook book;
  @LocalServerPort int port;
  Api api;
  Scene scene;

  @BeforeEach
  void open() {
    api = new Api(port);
    scene = new Scene(book);
  }

  @Test
  void everyItemIsAnsweredInItsPlaceAsASingleCallWouldBe() {
    Campaign campaign = scene.knows(Vouchers.campaign("batch").minAmount(400_000));
    Map<String, Object> good = body(campaign, "s-1", "o-b1");
    JsonNode results =
        results(
            item("b-1", good),
            good,
            item("b-3", with(body(campaign, "s-3", "o-b3"), "amount", "450000")),
            item("b-4", with(body(campaign, "s-4", "o-b4"), "amount", 0)),
            item("b-5", with(body(campaign, "s-5", "o-b5"), "amount", 300_000)),
            item("b-6", with(body(campaign, "s-6", "o-b6"), "province", "77")),
            item("b-7", without(body(campaign, "s-7", "o-b7"), "orderRef")),
            item("b 8", body(campaign, "s-8", "o-b8")),
            null,
            5,
            item("b-11", body(campaign, "s-11", "o-b11")));
    assertThat(said(results))
        .containsExactly(
            "201 CONFIRMED",
            "400 idempotency-key-missing",
            "400 malformed",
            "422 invalid",
            "409 amount-below-minimum",
            "422 invalid",
            "422 invalid",
            "400 idempotency-key-missing",
            "400 idempotency-key-missing",
            "400 idempotency-key-missing",
            "201 CONFIRMED");
    assertThat(results.get(3).at("/problem/errors/0/field").asString()).isEqualTo("amount");
    Answer single = api.redeem("b-1", good);
    assertThat(single.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(single.json()).isEqualTo(results.get(0).path("redemption"));
  }

  @Test
  void aKeySaidTwiceIsAReplayAndTheEarlierItemWinsTheTurn() {
    Campaign campaign = scene.knows(Vouchers.campaign("twice").limits(null, null, 1));
    Map<String, Object> first = body(campaign, "same", "o-t1");
    JsonNode results =
        results(
            item("t-1", first),
            item("t-1", first),
            item("t-1", with(first, "amount", 400_000L)),
            item("t-2", body(campaign, "same", "o-t2")),
            item("t-1", body(campaign, "another", "o-t3")),
            item("t-3", body(campaign, "another", "o-t1")),
            item("t-4", body(campaign, "another", "o-t4")));
    assertThat(said(results))
        .containsExactly(
            "201 CONFIRMED",
            "201 CONFIRMED",
            "422 idempotency-key-reused",
            "409 shopper-limit-reached",
            "422 idempotency-key-reused",
            "409 order-already-redeemed",
            "201 CONFIRMED");
    assertThat(results.get(1).path("redemption")).isEqualTo(results.get(0).path("redemption"));
    assertThat(results.get(0).has("replayed")).isFalse();
    assertThat(results.get(1).path("replayed").asBoolean()).isTrue();
  }

  @Test
  void ofManyShoppersOfOneOrderOrKeyTheEarliestItemWins() {
    Campaign campaign = scene.knows(Vouchers.campaign("shared-batch"));
    Object[] items =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? item("one-key", body(campaign, "s-" + i, "o-key-" + i))
                        : item("u-" + i, body(campaign, "s-" + i, "one-order")))
            .toArray();
    List<String> said = said(results(items));
    assertThat(said.subList(0, 2)).containsExactly("201 CONFIRMED", "201 CONFIRMED");
    assertThat(Collections.frequency(said, "422 idempotency-key-reused")).isEqualTo(249);
    assertThat(Collections.frequency(said, "409 order-already-redeemed")).isEqualTo(249);
  }

  @Test
  void fiveHundredGoInOneCallAndNeverMoreThanTheLimit() {
    Campaign campaign = scene.knows(Vouchers.campaign("full-batch").limits(400L, null, 1));
    Object[] items =
        IntStream.range(0, 500)
            .mapToObj(i -> item("f-" + i, body(campaign, "s-" + i, "o-f" + i)))
            .toArray();
    List<String> said = said(results(items));
    assertThat(Collections.frequency(said, "201 CONFIRMED")).isEqualTo(400);
    assertThat(Collections.frequency(said, "409 campaign-exhausted")).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"mode": "PARTIAL", "items": []}      | 422 | items
          {"mode": "PARTIAL"}                   | 422 | items
          {"mode": "PARTIAL", "items": null}    | 422 | items
          {"items": [1]}                        | 422 | mode
          {"mode": "ALL", "items": [1]}         | 422 | mode
          {"mode": "PARTIAL", "items": {}}      | 400 | items
          {"mode": 1, "items": [1]}             | 400 | mode
          """)
  void aBatchThatIsWrongItselfIsRefusedWhole(String body, int status, String field) {
    Answer answer = api.postRaw(Api.SHOPEE, BATCH, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void whatIsNoJsonOrTooMuchIsRefusedWhole() {
    assertThat(api.postRaw(Api.SHOPEE, BATCH, "{\"items\": [{]}").status()).isEqualTo(400);
    assertThat(api.postRaw(Api.SHOPEE, BATCH, "[]").status()).isEqualTo(400);
    assertThat(api.postRaw(Api.SHOPEE, BATCH, " ".repeat(512 * 1024 + 1)).status()).isEqualTo(413);
    String over = "1,".repeat(500) + "1";
    Answer tooMany =
        api.postRaw(Api.SHOPEE, BATCH, "{\"mode\": \"PARTIAL\", \"items\": [" + over + "]}");
    assertThat(tooMany.json().at("/errors/0/code").asString()).isEqualTo("size");
  }

  private static Map<String, Object> item(String key, Map<String, Object> body) {
    return with(body, "idempotencyKey", key);
  }

  private JsonNode results(Object... items) {
    Map<String, Object> batch = Map.of("mode", "PARTIAL", "items", Arrays.asList(items));
    Answer answer = api.post(Api.SHOPEE, BATCH, batch);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("results");
  }

  private static List<String> said(JsonNode results) {
    List<String> said = new ArrayList<>();
    for (JsonNode result : results) {
      String problem = result.at("/problem/code").asString("");
      String made = result.at("/redemption/status").asString("");
      said.add(result.path("status").asInt() + " " + problem + made);
    }
    return said;
  }
}
