package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What an authority has verified is a trader of that name and kind. */
@ServiceTest
class ReviewApiTest {
  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  @ParameterizedTest
  @CsvSource({
    "legalName,    Công ty Khác, REGISTERED, false",
    "kind,         COOPERATIVE,  REGISTERED, false",
    "contactEmail, a@example.vn, VERIFIED,   true",
  })
  void anotherNameOrKindIsVerifiedAgainAndSoAreItsClaims(
      String field, String value, String state, boolean reviewed) {
    String path = verified();
    as("officer-79").post(path + "/claims", Map.of("confirmed", true));
    Reply changed = put("member", path, field, value);
    assertThat(changed.status()).as(changed.html()).isEqualTo(200);
    assertThat(changed.text("state")).isEqualTo(state);
    assertThat(changed.body().at("/sells/review").isMissingNode()).isEqualTo(!reviewed);
    assertThat(changed.body().at("/sells/vietnameseGoods").asBoolean()).isTrue();
    if (!reviewed) {
      assertThat(changed.text("reason")).contains("chờ xác minh lại");
      assertThat(lastChange(path).getString("action")).isEqualTo("correct, to be verified again");
      assertThat(lastChange(path).getString("actor")).isEqualTo(People.member());
      assertThat(as("officer-79").post(path + "/verify", null).text("state")).isEqualTo("VERIFIED");
    }
  }

  @Test
  void sameNameWrittenOtherwiseIsTheSame() {
    String path = verified();
    assertThat(put("member", path, "legalName", "  Công ty TNHH Hàng Việt ").text("state"))
        .isEqualTo("VERIFIED");
  }

  /** Review is no way around what only an authority changes. */
  @ParameterizedTest
  @CsvSource({"province", "taxCode"})
  void whoIsInReviewKeepsTaxCodeAndProvince(String field) {
    String path = verified();
    put("member", path, "legalName", "Công ty Khác");
    String other = field.equals("province") ? "01" : TaxCodes.next();
    assertThat(put("member", path, field, other).code()).isEqualTo("identity-settled");
    assertThat(put("operator", path, field, other).text(field)).isEqualTo(other);
  }

  /** Or it would be reinstated, and so verified, under a name that nobody looked at. */
  @Test
  void suspendedMerchantKeepsItsNameUnlessAnAuthorityChangesIt() {
    String path = verified();
    as("officer-79").post(path + "/suspend", Map.of("reason", "hàng giả"));
    assertThat(put("member", path, "legalName", "Công ty Khác").code())
        .isEqualTo("identity-settled");
    assertThat(put("member", path, "contactEmail", "b@example.vn").status()).isEqualTo(200);
    assertThat(put("officer-79", path, "legalName", "Công ty Khác").text("state"))
        .isEqualTo("SUSPENDED");
  }

  private Reply put(String who, String path, String field, @Nullable String value) {
    Reply seen = as("operator").get(path);
    ObjectNode body = ((ObjectNode) seen.body()).put(field, value);
    return as(who).with("If-Match", seen.header("ETag")).put(path, body);
  }

  private Document lastChange(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    long version = as("operator").get(path).body().path("version").asLong();
    return database
        .getCollection("merchants.audit")
        .find(new Document("_id", id + ":" + version))
        .first()
        .get("change", Document.class);
  }

  private String verified() {
    String path = new Registered(port).merchant(good());
    assertThat(as("operator").post(path + "/verify", null).status()).isEqualTo(200);
    return path;
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
