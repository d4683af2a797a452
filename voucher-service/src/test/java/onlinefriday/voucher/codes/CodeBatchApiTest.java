package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.codes.Codes.Found;
import onlinefriday.voucher.terms.TermsBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CodeBatchApiTest {
  private static final String TIKI = Tokens.partner("tiki", "vouchers:issue");
  private static final String LAZADA = Tokens.partner("lazada", "vouchers:issue");

  @Autowired TermsBook book;
  @Autowired Codes codes;
  @LocalServerPort int port;
  Api api;
  Scene scene;

  @BeforeEach
  void open() {
    api = new Api(port);
    scene = new Scene(book);
  }

  @Test
  void anIssuedBatchIsDownloadedAndItsCodesAreGood() {
    String campaign = knows(Singles.campaign("api-issue"));
    Answer made = issue(TIKI, campaign, 1_000, "api-issue");
    assertThat(made.status()).isEqualTo(201);
    String batch = made.json().path("batchId").asString();
    assertThat(made.json().path("count").asInt()).isEqualTo(1_000);
    assertThat(made.header("Location")).isEqualTo("/v1/code-batches/" + batch);

    Answer csv = api.get(TIKI, "/v1/code-batches/" + batch + "/codes");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Length")).isEqualTo("" + CodesDownload.bytes(1_000));
    List<String> lines = csv.body().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("code");
    assertThat(lines).hasSize(1_001).doesNotHaveDuplicates();
    // no spreadsheet takes a cell of letters and digits for a formula
    assertThat(lines).allMatch(line -> line.matches("[0-9A-Za-z]+"));
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(code -> assertThat(codes.find(code)).isInstanceOf(Found.SingleUse.class));
  }

  @Test
  void theSameRequestIsAnsweredOnceAndAnotherBodyIs422() {
    String campaign = knows(Singles.campaign("api-replay"));
    Answer first = issue(TIKI, campaign, 10, "api-replay");
    api.post(TIKI, "/v1/code-batches/" + first.json().path("batchId").asString() + "/revoke", "");
    Answer again = issue(TIKI, campaign, 10, "api-replay");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    problem(issue(TIKI, campaign, 11, "api-replay"), 422, "idempotency-key-reused");
  }

  @Test
  void whatIsWrongIsAnsweredInTheContractsOrder() {
    String campaign = knows(Singles.campaign("api-order"));
    String path = path(campaign);
    problem(api.post("", path, Map.of()), 401, "unauthenticated");
    problem(api.post(Api.SHOPEE, path("none"), Map.of()), 403, "forbidden");
    problem(api.post(TIKI, path("none"), Map.of()), 404, "not-found");
    problem(api.post(TIKI, path, Map.of()), 400, "idempotency-key-missing");
    problem(
        api.post(TIKI, path, Map.of(), "Idempotency-Key", "two words"),
        400,
        "idempotency-key-missing");
    problem(api.post(TIKI, path, Map.of(), "Idempotency-Key", "k"), 422, "invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"count\": 0}' | 422 | invalid",
        "'{\"count\": -1}' | 422 | invalid",
        "'{\"count\": 10000001}' | 422 | invalid",
        "'{\"count\": 4294967297}' | 422 | invalid",
        "'{\"count\": null}' | 422 | invalid",
        "'{\"count\": 99999999999999999999}' | 400 | malformed",
        "'{\"count\": 10.5}' | 400 | malformed",
        "'{\"count\": \"10\"}' | 400 | malformed",
        "'{\"count\": true}' | 400 | malformed",
        "'{\"count\": [10]}' | 400 | malformed",
        "'[]' | 400 | malformed",
        "'null' | 400 | malformed",
        "'{' | 400 | malformed",
        "'' | 400 | malformed",
      })
  void aCountIsAWholeNumberFrom1To10Million(String body, int status, String code) {
    String campaign = knows(Singles.campaign("api-count"));
    problem(api.postRaw(TIKI, path(campaign), body, "Idempotency-Key", "k"), status, code);
    assertThat(list(Tokens.operator(), campaign).json().path("items").size()).isZero();
  }

  @Test
  void aPublicCodesCampaignIssuesNone() {
    String campaign = scene.knows(Vouchers.campaign("api-generic")).id();
    problem(issue(Tokens.operator(), campaign, 1, "api-generic"), 422, "campaign-not-single-use");
  }

  @Test
  void aDraftIssuesNone() {
    CampaignState campaign = Singles.campaign("api-draft");
    Topics.publish(Topic.CAMPAIGNS, Singles.next(campaign, CampaignState.State.DRAFT));
    scene.knows(Vouchers.campaign("after-api-draft"));
    problem(issue(Tokens.operator(), campaign.id(), 1, "api-draft"), 404, "not-found");
  }

  @Test
  void anEndedCampaignIssuesNone() {
    CampaignState campaign = Singles.campaign("api-ended");
    knows(Singles.next(campaign, CampaignState.State.ENDED));
    problem(issue(TIKI, campaign.id(), 1, "api-ended"), 409, "campaign-ended");
  }

  @Test
  void whoMayIssueForWhom() {
    String ministry = knows(Singles.campaign("api-ministry"));
    String province = knows(Singles.owned("api-province", OwnerKind.PROVINCE, "79"));
    String lazada = knows(Singles.owned("api-platform", OwnerKind.PLATFORM, "lazada"));
    String merchant = knows(Singles.owned("api-merchant", OwnerKind.MERCHANT, "m-7"));
    assertThat(issue(Tokens.operator(), ministry, 1, "who-1").status()).isEqualTo(201);
    assertThat(issue(TIKI, ministry, 1, "who-2").status()).isEqualTo(201);
    assertThat(issue(Tokens.officer("79"), province, 1, "who-4").status()).isEqualTo(201);
    assertThat(issue(LAZADA, lazada, 1, "who-5").status()).isEqualTo(201);
    problem(issue(Tokens.officer("79"), ministry, 1, "k"), 403, "forbidden");
    problem(issue(Tokens.merchant("m-1001"), ministry, 1, "k"), 403, "forbidden");
    problem(issue(Tokens.officer("01"), province, 1, "k"), 403, "forbidden");
    assertThat(issue(Tokens.merchant("m-7"), merchant, 1, "who-6").status()).isEqualTo(201);
    problem(issue(TIKI, lazada, 1, "k"), 403, "forbidden");
    problem(issue(TIKI, province, 1, "k"), 403, "forbidden");
    problem(issue(TIKI, merchant, 1, "k"), 403, "forbidden");
    problem(issue(Tokens.merchant("m-8"), merchant, 1, "k"), 403, "forbidden");
    problem(issue(Tokens.partner("sendo", "vouchers:issue"), ministry, 1, "k"), 403, "forbidden");
    for (String nobody : lookersOn()) {
      problem(issue(nobody, ministry, 1, "k"), 403, "forbidden");
    }
  }

  @Test
  void anIssuerHasNoMoreMadeThanItWasGrantedAndARetryIsNoMore() {
    String campaign = knows(Singles.issuing("api-max", new CampaignState.Issuer("tiki", 10)));
    Answer first = issue(TIKI, campaign, 8, "api-max-1");
    Answer over = issue(TIKI, campaign, 3, "api-max-2");
    problem(over, 409, "issue-limit-reached");
    assertThat(over.json().path("detail").asString()).isEqualTo("2 of 10");
    assertThat(issue(TIKI, campaign, 8, "api-max-1").body()).isEqualTo(first.body());
    assertThat(issue(Tokens.operator(), campaign, 100, "api-max-3").status()).isEqualTo(201);
    assertThat(issue(TIKI, campaign, 2, "api-max-4").status()).isEqualTo(201);
    problem(issue(TIKI, campaign, 1, "api-max-5"), 409, "issue-limit-reached");
    assertThat(issue(TIKI, campaign, 8, "api-max-1").header("Idempotent-Replayed"))
        .isEqualTo("true");
  }

  @Test
  void anOwnerHasEveryBatchOfItsCampaign() {
    CampaignState owned = Singles.owned("api-owner", OwnerKind.PROVINCE, "79");
    var tiki = List.of(new CampaignState.Issuer("tiki", 10));
    String campaign = knows(Vouchers.belonging(owned, owned.owner(), List.of(), tiki));
    String batch = issued(TIKI, campaign, "api-owner");
    String path = "/v1/code-batches/" + batch;
    Answer listed = list(Tokens.officer("79"), campaign);
    assertThat(listed.body()).contains(batch);
    assertThat(api.get(Tokens.officer("79"), path + "/codes").status()).isEqualTo(200);
    problem(list(Tokens.officer("68"), campaign), 403, "forbidden");
    problem(list(LAZADA, campaign), 403, "forbidden");
    problem(list(Tokens.partner("tiki", "vouchers:redeem"), campaign), 403, "forbidden");
    problem(api.get(Tokens.officer("68"), path), 404, "not-found");
    problem(api.post(Tokens.officer("68"), path + "/revoke", ""), 404, "not-found");
    assertThat(api.post(Tokens.officer("79"), path + "/revoke", "").status()).isEqualTo(200);
  }

  @Test
  void onlyTheIssuerAndTheOperatorGetTheCodes() {
    String campaign = knows(Singles.campaign("api-codes"));
    String path = "/v1/code-batches/" + issued(TIKI, campaign, "api-codes") + "/codes";
    assertThat(api.get(TIKI, path).status()).isEqualTo(200);
    assertThat(api.get(Tokens.operator("another"), path).status()).isEqualTo(200);
    problem(api.get("", path), 401, "unauthenticated");
    problem(api.get(LAZADA, path), 404, "not-found");
    problem(api.get(Tokens.officer("79"), path), 404, "not-found");
    problem(api.get(Tokens.merchant("m-1001"), path), 404, "not-found");
    problem(api.get(Tokens.partner("tiki", "vouchers:redeem"), path), 403, "forbidden");
    for (String nobody : lookersOn()) {
      problem(api.get(nobody, path), 403, "forbidden");
    }
    problem(api.get(TIKI, "/v1/code-batches/none/codes"), 404, "not-found");
  }

  @Test
  void aRevokedBatchesCodesAreRefusedAndNotHandedOut() {
    String campaign = knows(Singles.campaign("api-revoke"));
    String batch = "/v1/code-batches/" + issued(TIKI, campaign, "api-revoke");
    String code = api.get(TIKI, batch + "/codes").body().lines().toList().get(1);
    problem(api.post(LAZADA, batch + "/revoke", ""), 404, "not-found");
    problem(api.post(Tokens.auditor(), batch + "/revoke", ""), 403, "forbidden");

    Answer revoked = api.post(TIKI, batch + "/revoke", "");
    assertThat(revoked.status()).isEqualTo(200);
    assertThat(revoked.json().path("revoked").asBoolean()).isTrue();
    assertThat(api.post(Tokens.operator(), batch + "/revoke", "").body()).isEqualTo(revoked.body());
    problem(api.get(TIKI, batch + "/codes"), 409, "batch-revoked");
    assertThat(codes.find(code))
        .isInstanceOfSatisfying(Found.SingleUse.class, it -> assertThat(it.revoked()).isTrue());
  }

  @Test
  void auditorsSeeEveryBatchAndPartnersTheirOwn() {
    String campaign = knows(Singles.campaign("api-list"));
    String tikis = issued(TIKI, campaign, "api-list-1");
    String lazadas = issued(LAZADA, campaign, "api-list-2");
    assertThat(list(Tokens.auditor(), campaign).body()).contains(tikis, lazadas);
    assertThat(list(TIKI, campaign).body()).contains(tikis).doesNotContain(lazadas);
    assertThat(api.get(Tokens.auditor(), "/v1/code-batches/" + tikis).status()).isEqualTo(200);
    problem(api.get(LAZADA, "/v1/code-batches/" + tikis), 404, "not-found");
    problem(list(Tokens.merchant("m-1001"), campaign), 403, "forbidden");
    assertThat(list(Tokens.auditor(), campaign).body()).doesNotContain("erial");
  }

  private static List<String> lookersOn() {
    return List.of(
        Tokens.auditor(), Tokens.inspector("79"), Tokens.personWithoutRole("somebody"), Api.SHOPEE);
  }

  private String knows(CampaignState campaign) {
    Topics.publish(Topic.CAMPAIGNS, campaign);
    await().until(() -> book.byId(campaign.id()).isPresent());
    return campaign.id();
  }

  private Answer issue(String token, String campaign, int count, String key) {
    return api.post(token, path(campaign), Map.of("count", count), "Idempotency-Key", key);
  }

  private String issued(String token, String campaign, String key) {
    return issue(token, campaign, 3, key).json().path("batchId").asString();
  }

  private Answer list(String token, String campaign) {
    return api.get(token, path(campaign));
  }

  private static String path(String campaign) {
    return "/v1/campaigns/" + campaign + "/code-batches";
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status() + " " + answer.code())
        .as(answer.body())
        .isEqualTo(status + " " + code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
