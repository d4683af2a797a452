package onlinefriday.merchant.inspection;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ViolationsApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private final String name = "Cửa hàng " + UUID.randomUUID();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void publishedViolationIsForEverybodyUntilItsDay() {
    LocalDate until = today().plusDays(10);
    decided(Map.of("outcome", "VIOLATION", "finding", "nâng giá", "publishUntil", until));
    JsonNode shown = shown().getFirst();
    assertThat(shown.propertyNames())
        .containsExactlyInAnyOrder("legalName", "province", "summary", "decidedOn", "until");
    assertThat(shown.path("summary").asString()).isEqualTo("nâng giá");
    assertThat(shown.path("decidedOn").asString()).isEqualTo(today().toString());

    clock.moveTo(VietnamTime.startOf(until).minusSeconds(60));
    assertThat(shown()).hasSize(1);
    clock.moveTo(VietnamTime.startOf(until));
    assertThat(shown()).isEmpty();
  }

  @Test
  void openAndUnpublishedCasesAreNobodysBusiness() {
    open();
    decided(Map.of("outcome", "VIOLATION", "finding", "nâng giá"));
    decided(Map.of("outcome", "NO_VIOLATION", "finding", "không"));
    assertThat(shown()).isEmpty();
  }

  @Test
  void wordsOfWhoComplainedAreNeverPublic() {
    String merchant = merchant();
    String complaint =
        as("nobody")
            .post(
                "/v1/complaints",
                Map.of("merchantId", merchant, "kind", "OTHER", "text", "bí mật", "contact", "090"))
            .text("id");
    String path =
        "/v1/inspections/"
            + as("operator")
                .post(
                    "/v1/inspections",
                    Map.of(
                        "merchantId",
                        merchant,
                        "reason",
                        "lý do kín",
                        "complaintIds",
                        List.of(complaint)))
                .text("id");
    as("operator")
        .post(
            path + "/outcome",
            Map.of(
                "outcome",
                "VIOLATION",
                "finding",
                "chi tiết kín",
                "summary",
                "nâng giá",
                "publishUntil",
                today().plusDays(1)));
    assertThat(shown().toString())
        .contains("nâng giá")
        .doesNotContain("bí mật", "090", "kín", complaint, merchant);
  }

  @Test
  void publicationIsChangedAndTakenBack() {
    String path = decided(Map.of("outcome", "VIOLATION", "finding", "nâng giá"));
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    Reply published = as("officer-79").post(path + "/publish", wanted);
    assertThat(shown()).hasSize(1);
    assertThat(as("officer-79").post(path + "/publish", wanted).header("ETag"))
        .isEqualTo(published.header("ETag"));
    assertThat(as("officer-79").post(path + "/withdraw", Map.of()).status()).isEqualTo(422);
    as("officer-79").post(path + "/withdraw", Map.of("reason", "quyết định bị hủy"));
    assertThat(shown()).isEmpty();
  }

  @Test
  void onlyDecidedViolationIsPublished() {
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    assertThat(as("operator").post(open() + "/publish", wanted).code()).isEqualTo("wrong-state");
    String cleared = decided(Map.of("outcome", "NO_VIOLATION", "finding", "không"));
    assertThat(as("operator").post(cleared + "/publish", wanted).code()).isEqualTo("wrong-state");
    Map<String, Object> ended = Map.of("until", today(), "summary", "tóm tắt");
    assertThat(as("operator").post(cleared + "/publish", ended).status()).isEqualTo(422);
  }

  private List<JsonNode> shown() {
    Reply reply = as("nobody").get("/v1/violations?province=79&limit=500");
    assertThat(reply.status()).isEqualTo(200);
    return reply
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("legalName").asString().equals(name))
        .toList();
  }

  private String decided(Map<String, Object> outcome) {
    String path = open();
    assertThat(as("operator").post(path + "/outcome", outcome).status()).isEqualTo(200);
    return path;
  }

  private String open() {
    Map<String, Object> body = Map.of("merchantId", merchant(), "reason", "lý do");
    return "/v1/inspections/" + as("operator").post("/v1/inspections", body).text("id");
  }

  private String merchant() {
    return as("operator").post("/v1/merchants", good("legalName", name)).text("id");
  }

  private LocalDate today() {
    return VietnamTime.dateOf(clock.instant());
  }

  private Api as(String who) {
    return People.as(port, who);
  }
}
