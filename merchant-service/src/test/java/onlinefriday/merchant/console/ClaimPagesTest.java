package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.registry.MerchantBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ClaimPagesTest {
  private static final String DIGEST = "ab".repeat(32);

  @LocalServerPort int port;

  @Test
  void proofIsHandedInSeenConfirmedAndReviewedAnewOnceTheClaimChanges() {
    String id = claiming(false);
    String page = "/merchant/traders/" + id + "/claims";
    assertThat(as("member").page(page).html()).contains("Chờ xem xét", "Chưa có giấy tờ nào");
    assertThat(prove(page, "1", DIGEST).status()).isEqualTo(302);

    String claim = "/officer/claims/" + id;
    assertThat(as("officer-79").page(claim).html())
        .contains("Giấy &lt;OCOP&gt;", "https://a.vn/o", DIGEST, "data-state=\"CLAIM_WAITING\"");
    assertThat(as("officer-79").form(claim + "/confirm", "version", "2").status()).isEqualTo(302);
    assertThat(as("member").page(page + "?lang=en").html())
        .contains("data-state=\"CLAIM_CONFIRMED\"", "looks at it anew");

    String remove = page + "/proofs/0/remove";
    assertThat(as("member").form(remove, "version", "3").status()).isEqualTo(302);
    assertThat(as("member").page(page).html())
        .contains("data-state=\"CLAIM_WAITING\"")
        .doesNotContain(DIGEST);
  }

  @Test
  void badProofIsToldAtItsFieldsAndWhatWasTypedStays() {
    String page = "/merchant/traders/" + claiming(true) + "/claims";
    Reply refused = prove(page, "1", "<abc>");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html())
        .contains("id=\"sha256-error\"", "value=\"&lt;abc&gt;\"")
        .doesNotContain("id=\"title-error\"");
    assertThat(as("member").form(page + "/proofs", "version", "1").html())
        .contains("id=\"title-error\"", "id=\"url-error\"", "id=\"sha256-error\"");
  }

  @Test
  void changeOfAClaimThatChangedMeanwhileIsAConflictAndTheTicksStay() {
    String page = "/merchant/traders/" + claiming(false) + "/claims";
    String[] nothing = {"version", "1", "claim", "on"};
    assertThat(as("member").form(page, nothing).status()).isEqualTo(302);
    Reply late =
        as("member").form(page, "version", "1", "claim", "on", "sells.vietnameseGoods", "on");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.html())
        .contains("Có người vừa thay đổi", "name=\"sells.vietnameseGoods\" checked");
  }

  @Test
  void correctingParticularsKeepsTheClaim() {
    String id = claiming(true);
    assertThat(as("member").page("/merchant/traders/" + id).html()).doesNotContain("sells.ocop");
    var known = as("member").get("/v1/merchants/" + id).body();
    as("member")
        .form(
            "/merchant/traders/" + id,
            "version",
            "1",
            "legalName",
            "Tên mới",
            "taxCode",
            known.path("taxCode").asString(),
            "kind",
            "ENTERPRISE",
            "province",
            "79");
    var corrected = as("member").get("/v1/merchants/" + id).body();
    assertThat(corrected.path("legalName").asString()).isEqualTo("Tên mới");
    assertThat(corrected.path("sells")).isEqualTo(known.path("sells"));
  }

  @Test
  void officerHasTheWaitingClaimsOfTheProvinceAndRejectsWithAReason() {
    String id = claiming(true);
    String link = "/officer/claims/" + id + "\"";
    assertThat(EveryPage.of(as("officer-79"), "/officer/claims")).containsOnlyOnce(link);
    assertThat(EveryPage.of(as("operator"), "/officer/claims")).containsOnlyOnce(link);
    assertThat(EveryPage.of(as("officer-01"), "/officer/claims")).doesNotContain(link);

    String reject = "/officer/claims/" + id + "/reject";
    Reply silent = as("officer-79").form(reject, "version", "1", "reason", " ");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.html()).contains("id=\"reason-error\"");
    as("officer-79").form(reject, "version", "1", "reason", "Giấy hết hạn");
    assertThat(as("member").page("/merchant/traders/" + id + "/claims").html())
        .contains("Không được xác nhận", "Giấy hết hạn");
    assertThat(EveryPage.of(as("officer-79"), "/officer/claims")).doesNotContain(link);
    assertThat(as("officer-79").form(reject, "version", "1", "reason", "x").status())
        .isEqualTo(412);
  }

  @Test
  void whoClaimsNothingDoesNotWait() {
    String id = registered(Map.of("vietnameseGoods", false), "79");
    assertThat(EveryPage.of(as("officer-79"), "/officer/claims")).doesNotContain(id);
    assertThat(as("officer-79").page("/officer/claims/" + id).html()).doesNotContain("/confirm");
    assertThat(as("officer-79").form("/officer/claims/" + id + "/confirm", "version", "1").status())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"officer-01, 404", "inspector-01, 404", "auditor, 403", "member, 403"})
  void claimIsDecidedByNobodyElse(String name, int status) {
    String confirm = "/officer/claims/" + claiming(true) + "/confirm";
    assertThat(as(name).form(confirm, "version", "1").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"stranger, 404", "other merchant, 404", "officer-79, 403", "auditor, 403"})
  void claimIsTheMerchantsOwnToMake(String name, int status) {
    String page = "/merchant/traders/" + claiming(true) + "/claims";
    assertThat(as(name).page(page).status()).isEqualTo(status);
    assertThat(as(name).form(page, "version", "1").status()).isEqualTo(status);
    assertThat(prove(name, page, "1", DIGEST).status()).isEqualTo(status);
    assertThat(as(name).form(page + "/proofs/0/remove", "version", "1").status()).isEqualTo(status);
  }

  @Test
  void listIsNobodyElses() {
    for (String name : new String[] {"stranger", "other merchant", "partner"}) {
      assertThat(as(name).page("/officer/claims").status()).isEqualTo(403);
    }
    for (String name : new String[] {"auditor", "inspector", "inspector-01"}) {
      assertThat(as(name).page("/officer/claims?lang=en").status()).isEqualTo(200);
    }
  }

  @Test
  void waitingClaimsGoOnWhereTheirPageEnded() {
    List<String> waiting =
        List.of(claiming(true, "68"), claiming(false, "68"), claiming(true, "68"));
    Api officer = new Api(port, Tokens.officer("68"));
    String seen = EveryPage.of(officer, "/officer/claims", 1);
    assertThat(waiting)
        .allSatisfy(id -> assertThat(seen).containsOnlyOnce("/officer/claims/" + id + "\""));
    assertThat(officer.page("/officer/claims?cursor=YWJj").status()).isEqualTo(400);
  }

  private Reply prove(String page, String version, String digest) {
    return prove("member", page, version, digest);
  }

  private Reply prove(String name, String page, String version, String digest) {
    return as(name)
        .form(
            page + "/proofs",
            "version",
            version,
            "title",
            "Giấy <OCOP>",
            "url",
            "https://a.vn/o",
            "sha256",
            digest);
  }

  private String claiming(boolean both) {
    return claiming(both, "79");
  }

  private String claiming(boolean both, String province) {
    return registered(Map.of("vietnameseGoods", both, "ocop", true), province);
  }

  private String registered(Map<String, Object> sells, String province) {
    var body = MerchantBodies.good("sells", sells);
    body.put("province", province);
    return as("member").post("/v1/merchants", body).text("id");
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
