package onlinefriday.merchant.oversight;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LeadApiTest {
  @LocalServerPort int port;

  @Test
  void severalRefusedCodesBringTheirMerchantOntoTheInspectorsList() {
    String merchant = as("operator").post("/v1/merchants", good()).text("id");
    List<String> complaints =
        IntStream.range(0, 3).mapToObj(i -> complaintAbout(merchant)).toList();
    await().until(() -> lead("inspector-79", merchant).count() == 1);
    JsonNode lead = lead("inspector-79", merchant).findFirst().orElseThrow();
    assertThat(lead.path("legalName").asString()).isEqualTo("Công ty TNHH Hàng Việt");
    assertThat(lead.at("/counted/0/sign").asString()).isEqualTo("CODE_REFUSED");
    assertThat(lead.at("/counted/0/of")).hasSize(3);

    assertThat(lead("inspector-01", merchant)).isEmpty();
    assertThat(lead("officer-01", merchant)).isEmpty();
    assertThat(lead("officer-79", merchant)).hasSize(1);
    assertThat(lead("auditor", merchant)).hasSize(1);

    as("operator")
        .post(
            "/v1/complaints/" + complaints.getFirst() + "/resolve",
            Map.of("resolution", "DISMISSED", "note", "không đúng"));
    await().until(() -> lead("inspector", merchant).count() == 0);
  }

  @Test
  void leadsAreForThoseWhoWatchOverMerchants() {
    for (String nosy : List.of("member", "stranger", "other merchant", "partner")) {
      assertThat(as(nosy).get("/v1/inspections/leads").status()).as(nosy).isEqualTo(403);
    }
    assertThat(as("nobody").get("/v1/inspections/leads").status()).isEqualTo(401);
    assertThat(as("operator").get("/v1/inspections/leads?cursor=eA").status()).isEqualTo(400);
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
    return as("nobody").post("/v1/complaints", body).text("id");
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
