package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ClaimApiTest {
  private static final Map<String, Object> PROOF =
      Map.of("title", "Giấy chứng nhận OCOP", "sha256", "AB".repeat(32), "url", "https://a.vn/o");
  private static final Map<String, Object> CLAIM =
      Map.of("vietnameseGoods", true, "ocop", true, "proofs", List.of(PROOF));
  private static final Map<String, Object> YES = Map.of("confirmed", true);

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | status
          operator       | 200
          officer-79     | 200
          inspector-79   | 200
          inspector      | 200
          auditor        | 403
          member         | 403
          officer-01     | 404
          inspector-01   | 404
          stranger       | 404
          other merchant | 404
          partner        | 403
          nobody         | 401
          """)
  void authorityOfItsProvinceJudgesClaims(String caller, int status) {
    String path = claiming();
    assertThat(as(caller).post(path + "/claims", YES).status()).isEqualTo(status);
    assertThat(as("operator").get(path).body().at("/sells/review").isMissingNode())
        .isEqualTo(status != 200);
  }

  @Test
  void claimIsKeptWithItsProofs() {
    Reply merchant = as("operator").get(claiming());
    assertThat(merchant.body().at("/sells/proofs/0/sha256").asString()).isEqualTo("ab".repeat(32));
    assertThat(merchant.body().at("/sells/ocop").asBoolean()).isTrue();
  }

  @Test
  void authorityMayComeToThinkOtherwise() {
    String path = claiming();
    Reply first = as("officer-79").post(path + "/claims", YES);
    assertThat(first.body().at("/sells/review/confirmed").asBoolean()).isTrue();
    assertThat(as("operator").post(path + "/claims", YES).body()).isEqualTo(first.body());
    assertThat(as("operator").post(path + "/claims", Map.of("confirmed", false)).status())
        .isEqualTo(422);
    Reply no =
        as("operator").post(path + "/claims", Map.of("confirmed", false, "reason", "hết hạn"));
    assertThat(no.body().at("/sells/review/reason").asString()).isEqualTo("hết hạn");
    assertThat(as("operator").post(path + "/claims", Map.of("confirmed", "yes")).status())
        .isEqualTo(400);
  }

  @Test
  void reviewHoldsAsLongAsTheClaimIsTheSame() {
    String path = claiming();
    as("operator").post(path + "/claims", YES);
    ObjectNode merchant = (ObjectNode) as("member").get(path).body();
    merchant.put("contactEmail", "moi@example.vn");
    Reply same = as("member").with("If-Match", "\"2\"").put(path, merchant);
    assertThat(same.body().at("/sells/review/confirmed").asBoolean()).isTrue();

    ((ObjectNode) merchant.path("sells")).putArray("proofs");
    Reply other = as("member").with("If-Match", "\"3\"").put(path, merchant);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body().at("/sells/review").isMissingNode()).isTrue();
  }

  @Test
  void merchantCannotConfirmItself() {
    Map<String, Object> claim =
        Map.of("ocop", true, "review", Map.of("confirmed", true, "at", "2026-11-01T00:00:00Z"));
    Reply made = as("member").post("/v1/merchants", good("sells", claim));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().at("/sells/review").isMissingNode()).isTrue();
  }

  @Test
  void whoClaimsNothingIsNotJudged() {
    String path = new Registered(port).merchant(good("sells", null));
    assertThat(as("operator").post(path + "/claims", YES).code()).isEqualTo("wrong-state");
  }

  @Test
  void sixtyFourAtOnceJudgeOnce() throws InterruptedException {
    String path = claiming();
    List<Reply> replies = AtOnce.answers(i -> as("operator").post(path + "/claims", YES));
    assertThat(replies).allMatch(reply -> reply.header("ETag").equals("\"2\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"proofs": [{"title": "x", "sha256": "ab", "url": "https://a.vn"}]}
          {"proofs": [{"title": "x", "url": "https://a.vn"}]}
          {"proofs": [null]}
          {"ocop": "yes"}
          """)
  void badProofIsRefused(String sells) {
    var body = good();
    body.put("sells", WireJson.mapper().readTree(sells));
    assertThat(as("member").post("/v1/merchants", body).status()).isIn(400, 422);
  }

  @Test
  void verificationIsKeptAsSaid() {
    Map<String, Object> said = Map.of("reference", "VNeID 0790", "verifiedOn", "2026-01-31");
    Reply made = as("member").post("/v1/merchants", good("verification", said));
    assertThat(made.body().at("/verification/reference").asString()).isEqualTo("VNeID 0790");
    assertThat(made.body().at("/verification/verifiedOn").asString()).isEqualTo("2026-01-31");
    for (Object bad :
        new Object[] {
          Map.of("reference", " "),
          Map.of("verifiedOn", "2026-01-31"),
          Map.of("reference", "x".repeat(201)),
          Map.of("reference", "x", "verifiedOn", "2999-01-01"),
          Map.of("reference", "x", "verifiedOn", "2026-02-30")
        }) {
      assertThat(as("member").post("/v1/merchants", good("verification", bad)).status())
          .isIn(400, 422);
    }
  }

  private String claiming() {
    return new Registered(port).merchant(good("sells", CLAIM));
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
