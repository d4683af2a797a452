package onlinefriday.voucher.redemption;

import static onlinefriday.voucher.Scene.body;
import static onlinefriday.voucher.Scene.with;
import static onlinefriday.voucher.Scene.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Stores;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a request is a problem document, and nothing is changed by it. */
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class RedemptionContractTest {
  private static final String REDEEM = "/v1/redemptions";
  private static final String VALIDATE_ONLY = Tokens.partner("shopee", "vouchers:validate");

  @Autowired TermsBook book;
  @Autowired MongoDatabase database;
  @LocalServerPort int port;
  Api api;
  Campaign campaign;

  @BeforeEach
  void open() {
    api = new Api(port);
    campaign = new Scene(book).knows(Vouchers.campaign("contract").minAmount(1));
  }

  @AfterAll
  void nothingWasWritten() {
    assertThat(Stores.entriesOf("contract", database)).isZero();
  }

  @Test
  void theChecksComeInTheContractsOrder() {
    String huge = "{\"code\": \"" + "x".repeat(17_000);
    problem(api.postRaw("", REDEEM, huge), 401, "unauthenticated");
    problem(api.postRaw(Tokens.expired(), REDEEM, huge), 401, "unauthenticated");
    problem(api.postRaw(Tokens.forged(), REDEEM, huge), 401, "unauthenticated");
    problem(api.postRaw(VALIDATE_ONLY, REDEEM, huge), 403, "forbidden");
    problem(api.postRaw(Tokens.operator(), REDEEM, huge), 403, "forbidden");
    problem(api.postRaw(Api.SHOPEE, REDEEM, huge), 400, "idempotency-key-missing");
    problem(raw(huge), 413, "body-too-large");
    problem(raw("{\"code\": "), 400, "malformed");
    problem(raw(""), 400, "malformed");
    problem(raw("null"), 400, "malformed");
    problem(raw("[]"), 400, "malformed");
    problem(raw("{}"), 422, "invalid");
    problem(
        api.postRaw(Tokens.partner("x", "vouchers:redeem"), "/v1/vouchers/validate", huge),
        403,
        "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "ключ"})
  void aKeyThatIsNotVisibleAsciiIsMissing(String key) {
    if (key.chars().allMatch(c -> c < 128)) {
      problem(api.redeem(key, body(campaign, "s", "o")), 400, "idempotency-key-missing");
    }
    problem(api.redeem("k".repeat(256), body(campaign, "s", "o")), 400, "idempotency-key-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          amount                | 1.5
          amount                | 450000.0
          amount                | "450000"
          amount                | true
          amount                | 9223372036854775808
          amount                | -9223372036854775809
          amount                | 99999999999999999999999999
          amount                | 1e400
          amount                | {}
          code                  | 5
          code                  | ["C"]
          shopper               | 12345
          province              | 79
          hold                  | "true"
          hold                  | 1
          vietnameseGoodsAmount | 0.5
          """)
  void aWrongTypeIs400(String field, String value) {
    Answer answer = raw(json(field, value));
    problem(answer, 400, "malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          amount                | 0
          amount                | -1
          amount                | 1000000000001
          amount                | 9223372036854775807
          amount                | null
          code                  | ""
          code                  | null
          shopper               | ""
          shopper               | "a\\u0000b"
          orderRef              | null
          orderRef              | ""
          orderRef              | " \\u00a0"
          orderRef              | "a\\u001fb"
          merchantId            | null
          province              | "00"
          province              | "80000"
          province              | ""
          province              | null
          paymentMethod         | null
          paymentMethod         | "CASH"
          vietnameseGoodsAmount | -1
          vietnameseGoodsAmount | 450001
          """)
  void aFieldThatBreaksItsRuleIs422AndIsNamed(String field, String value) {
    Answer answer = raw(json(field, value));
    problem(answer, 422, "invalid");
    assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
  }

  /** Of each endpoint that reads its body by itself; that nothing was written is looked at last. */
  @ParameterizedTest
  @CsvSource({
    "/v1/redemptions                  , '%s'",
    "/v1/vouchers/validate            , '%s'",
    "/v1/redemptions/batch            , '{\"mode\":\"PARTIAL\",\"items\":[%s]}'"
  })
  void aTextThatTwoReadersWouldTakeForTwoIs400(String path, String body) {
    String good = WireJson.mapper().writeValueAsString(body(campaign, "two-readers", "o-two"));
    for (String bad :
        List.of(
            good.replace("two-readers", "half a character \\ud83d"),
            good.replace("two-readers", "\\udc00"),
            good.replaceFirst("}$", ",\"shopper\":\"another\"}"),
            good.replaceFirst("}$", ",\"amount\":1}"))) {
      String sent = body.formatted(bad.replaceFirst("}$", ",\"idempotencyKey\":\"k-two\"}"));
      problem(api.postRaw(Api.SHOPEE, path, sent, "Idempotency-Key", "k-two"), 400, "malformed");
    }
  }

  @Test
  void aProvinceThatWasMergedAwayIs422InTheCallersWords() {
    Answer answer = raw(json("province", "\"77\""));
    problem(answer, 422, "invalid");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("province-not-in-force");
    assertThat(answer.json().at("/errors/0/message").asString())
        .isEqualTo("không có tỉnh, thành nào mang mã này vào ngày đó");
  }

  @Test
  void whereABodyStopsBeingJsonIsSaidWithoutTheParsersNames() {
    assertThat(raw("{\"code\": }").json().path("detail").asString())
        .isEqualTo("không phải JSON hợp lệ, dòng 1, cột 10");
  }

  @Test
  void whatIsNotJsonIs415() {
    Answer answer =
        api.postRaw(
            Api.SHOPEE, REDEEM, "code=C", "Idempotency-Key", "k", "Content-Type", "text/plain");
    problem(answer, 415, "unsupported-media-type");
  }

  @Test
  void titlesSpeakTheCallersLanguage() {
    Map<String, Object> unknown = with(body(campaign, "s", "o"), "code", "NOSUCHCODE");
    var vietnamese = api.post(Api.SHOPEE, REDEEM, unknown, "Idempotency-Key", "k").json();
    var english =
        api.post(Api.SHOPEE, REDEEM, unknown, "Idempotency-Key", "k", "Accept-Language", "en-GB")
            .json();
    assertThat(vietnamese.path("title").asString()).isEqualTo("Mã không tồn tại");
    assertThat(english.path("title").asString()).isEqualTo("There is no such code");
    assertThat(english.path("type").asString()).isEqualTo("urn:onlinefriday:problem:code-unknown");
  }

  @Test
  void anOrderRefIsAskedForByItsPartner() {
    problem(api.get(Api.SHOPEE, REDEEM), 400, "malformed");
    problem(api.get(Tokens.operator(), REDEEM + "?orderRef=o"), 403, "forbidden");
    problem(api.get("", REDEEM + "?orderRef=o"), 401, "unauthenticated");
  }

  private Answer raw(String body) {
    return api.postRaw(Api.SHOPEE, REDEEM, body, "Idempotency-Key", "k-contract");
  }

  /** A good body, with a field that nobody knows and one field as given. */
  private String json(String field, String value) {
    Map<String, Object> good = new HashMap<>(without(body(campaign, "s", "o"), field));
    good.put("unknown", Arrays.asList(1, null));
    String json = WireJson.mapper().writeValueAsString(good);
    return json.substring(0, json.length() - 1) + ",\"" + field + "\":" + value + "}";
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status() + " " + answer.code())
        .as(answer.body())
        .isEqualTo(status + " " + code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asString("")).isNotEmpty();
    assertThat(answer.json().has("retryable")).isTrue();
  }
}
