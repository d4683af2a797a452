package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LeadApiTest {
  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  @Test
  void severalUpheldComplaintsBringTheirMerchantOntoTheInspectorsList() {
    String merchant = merchant();
    String first = complaintAbout(merchant);
    String second = complaintAbout(merchant);
    resolve(first, "UPHELD");
    resolve(second, "UPHELD");
    resolve(complaintAbout(merchant), "DISMISSED");
    resolve(complaintAbout(merchant), "REFERRED");
    complaintAbout(merchant);
    await().until(() -> lead("inspector-79", merchant).count() == 1);
    JsonNode lead = lead("inspector-79", merchant).findFirst().orElseThrow();
    assertThat(lead.path("legalName").asString()).isEqualTo("Công ty TNHH Hàng Việt");
    assertThat(lead.at("/counted/0/sign").asString()).isEqualTo("CODE_REFUSED");
    awaitTold(merchant);
    assertThat(lead("inspector-79", merchant).findFirst().orElseThrow().at("/counted/0/of"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder(first, second);

    assertThat(lead("inspector-01", merchant)).isEmpty();
    assertThat(lead("officer-01", merchant)).isEmpty();
    assertThat(lead("officer-79", merchant)).hasSize(1);
    assertThat(lead("auditor", merchant)).hasSize(1);
  }

  /** In a province whose lists no other test looks at. */
  @Test
  void thousandStrangersWordsMakeNoLead() {
    String merchant = as("operator").post("/v1/merchants", good("province", "04")).text("id");
    for (int i = 0; i < 1_000; i++) {
      complaintAbout(merchant);
    }
    awaitTold(merchant);
    assertThat(lead("inspector", merchant)).isEmpty();
  }

  @Test
  void leadsAreForThoseWhoWatchOverMerchants() {
    for (String nosy : List.of("member", "stranger", "other merchant", "partner")) {
      assertThat(as(nosy).get("/v1/inspections/leads").status()).as(nosy).isEqualTo(403);
    }
    assertThat(as("nobody").get("/v1/inspections/leads").status()).isEqualTo(401);
    assertThat(as("operator").get("/v1/inspections/leads?cursor=eA").status()).isEqualTo(400);
  }

  /** Leads are counted before the mark is taken away. */
  private void awaitTold(String merchant) {
    var waiting = and(eq("merchantId", merchant), eq("_unpublished", true));
    await().until(() -> database.getCollection("complaints").countDocuments(waiting) == 0);
  }

  private Stream<JsonNode> lead(String who, String merchant) {
    return as(who)
        .get("/v1/inspections/leads?limit=500")
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("merchantId").asString().equals(merchant));
  }

  private String complaintAbout(String merchant) {
    Map<String, Object> body =
        Map.of("merchantId", merchant, "kind", "CODE_REFUSED", "text", "bị từ chối");
    Reply made = as("nobody").post("/v1/complaints", body);
    assertThat(made.status()).isEqualTo(201);
    return made.text("id");
  }

  private String merchant() {
    return as("operator").post("/v1/merchants", good()).text("id");
  }

  private void resolve(String complaint, String verdict) {
    String path = "/v1/complaints/" + complaint + "/resolve";
    Map<String, String> body = Map.of("resolution", verdict, "note", "đã xem xét");
    assertThat(as("officer-79").post(path, body).status()).isEqualTo(200);
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
