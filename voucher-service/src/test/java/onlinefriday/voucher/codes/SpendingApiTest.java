package onlinefriday.voucher.codes;

import static java.util.stream.Collectors.joining;
import static onlinefriday.voucher.Scene.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A single-use code from its issue to its end, as apps see it. */
@ServiceTest
class SpendingApiTest {
  private static final String TIKI = Tokens.partner("tiki", "vouchers:validate", "vouchers:redeem");

  @Autowired TermsBook book;
  @LocalServerPort int port;
  Api api;
  private CampaignState campaign;

  @BeforeEach
  void open() {
    api = new Api(port);
    new Scene(book);
  }

  private List<String> issued(String id, int count) {
    campaign = Singles.campaign(id);
    Topics.publish(Topic.CAMPAIGNS, campaign);
    await().until(() -> book.byId(id).filter(t -> t.edition() != null).isPresent());
    Answer batch =
        api.post(
            Tokens.operator(),
            "/v1/campaigns/" + id + "/code-batches",
            Map.of("count", count),
            "Idempotency-Key",
            "issue-" + id);
    String path = "/v1/code-batches/" + batch.json().path("batchId").asString();
    List<String> codes =
        api.get(Tokens.operator(), path + "/codes").body().lines().skip(1).toList();
    await().until(() -> ask(Api.SHOPEE, codes.getLast()).path("valid").asBoolean());
    return codes;
  }

  @Test
  void aCodeIsSpentOnceThroughAnyAppHoweverItIsTyped() {
    String code = issued("spend", 3).getFirst();
    String typed = code.substring(0, 4) + "-" + code.substring(4).toLowerCase() + " ";
    Answer first = api.redeem("k-spend", body(typed, "s", "o"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("code").asString()).isEqualTo(code);
    assertThat(api.redeem(TIKI, "k-tiki", body(code, "t", "p")).code())
        .isEqualTo("code-already-redeemed");
    assertThat(ask(TIKI, code).path("refusal").path("code").asString())
        .isEqualTo("code-already-redeemed");
    assertThat(api.redeem("k-spend", body(code, "s", "o")).body()).isEqualTo(first.body());
    release(first, "r-spend");
    assertThat(api.redeem(TIKI, "k-tiki", body(code, "t", "p")).status()).isEqualTo(201);
  }

  @Test
  void anotherSpellingIsNotAnotherCode() {
    String code = issued("respelled-single", 1).getFirst();
    assertThat(api.redeem("k-plain", body(code, "s", "o")).status()).isEqualTo(201);
    String wide = code.chars().mapToObj(c -> Character.toString(c + 0xfee0)).collect(joining());
    for (String spelling :
        List.of(
            code.toLowerCase(Locale.ROOT),
            code + " ",
            code + "\u00a0",
            "\u200b" + code,
            code.replaceAll("(.{4})", "$1\u2011"),
            code.replace('0', 'O').replace('1', 'l'),
            wide)) {
      String unseen = "u-" + spelling.hashCode();
      assertThat(api.redeem(unseen, body(spelling, unseen, unseen)).code())
          .as(spelling)
          .isEqualTo("code-already-redeemed");
    }
  }

  private void release(Answer redeemed, String key) {
    String path = "/v1/redemptions/" + redeemed.json().path("id").asString() + "/release";
    api.post(Api.SHOPEE, path, Map.of("reason", "REFUNDED"), "Idempotency-Key", key);
  }

  @Test
  void whatIsNotACodeIsUnknownWhateverIsWrongWithIt() {
    String code = issued("forged", 1).getFirst();
    char last = code.charAt(15);
    String forged = code.substring(0, 15) + (last == '0' ? '1' : '0');
    String known = api.redeem("k-1", body("NOSUCHCODE", "s", "o")).body();
    for (String wrong : List.of(forged, code + "0", "0000000000000000", "???")) {
      assertThat(api.redeem("k-" + wrong.hashCode(), body(wrong, "s", "o")).body())
          .isEqualTo(known);
    }
  }

  @Test
  void aRevokedBatchIsRefusedAsSuch() {
    List<String> codes = issued("revoked", 2);
    String batch =
        api.get(Tokens.operator(), "/v1/campaigns/revoked/code-batches")
            .json()
            .path("items")
            .get(0)
            .path("batchId")
            .asString();
    api.post(Tokens.operator(), "/v1/code-batches/" + batch + "/revoke", Map.of());
    await()
        .untilAsserted(
            () ->
                assertThat(ask(Api.SHOPEE, codes.get(1)).path("refusal").path("code").asString(""))
                    .isEqualTo("code-revoked"));
    assertThat(api.redeem("k-rev", body(codes.get(1), "s", "o")).code()).isEqualTo("code-revoked");
  }

  private tools.jackson.databind.JsonNode ask(String token, String code) {
    return api.post(token, "/v1/vouchers/validate", body(code, "s", "o")).json();
  }

  private static Map<String, Object> body(String code, String shopper, String order) {
    return with(Scene.body(Vouchers.campaign("x"), shopper, order), "code", code);
  }
}
