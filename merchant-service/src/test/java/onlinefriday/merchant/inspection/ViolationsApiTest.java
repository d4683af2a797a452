package onlinefriday.merchant.inspection;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ViolationsApiTest {
  private static final Map<String, Object> VIOLATION =
      Map.of("outcome", "VIOLATION", "finding", "nâng giá");

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired MovableClock clock;

  private final String name = "Cửa hàng " + UUID.randomUUID();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void publishedViolationIsForEverybodyUntilItsDay() {
    LocalDate until = today().plusDays(10);
    String path = decided(VIOLATION);
    publish(path, Map.of("until", until, "summary", "nâng giá"));
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
  void outcomePublishesNothing() {
    Map<String, Object> old = new HashMap<>(VIOLATION);
    old.put("publishUntil", today().plusDays(10));
    old.put("summary", "tóm tắt");
    decided(old);
    assertThat(shown()).isEmpty();
  }

  @Test
  void oneProposesAndAnotherConfirmsTheSame() {
    String path = decided(VIOLATION);
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    Reply preview = as("inspector-79").post(path + "/publish/preview", wanted);
    Reply proposed = as("inspector-79").post(path + "/publish", wanted);
    assertThat(proposed.status()).isEqualTo(202);
    Reply again = as("inspector-79").post(path + "/publish", wanted);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("ETag")).isEqualTo(proposed.header("ETag"));
    assertThat(shown()).isEmpty();
    JsonNode waiting = as("auditor").get(path + "/publication").body();
    assertThat(waiting.path("proposed")).isEqualTo(preview.body());
    assertThat(waiting.path("proposedBy").asString()).isEqualTo("inspector-79");
    assertThat(waiting.has("published")).isFalse();

    Reply confirmed = as("officer-79").post(path + "/publish", wanted);
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(shown()).containsExactly(preview.body());
    JsonNode standing = as("auditor").get(path + "/publication").body();
    assertThat(standing.path("published")).isEqualTo(preview.body());
    assertThat(standing.path("publishedBy").asString()).isEqualTo("officer-79");
    assertThat(standing.path("publishedWith").asString()).isEqualTo("inspector-79");
    assertThat(standing.has("proposed")).isFalse();
    JsonNode last = as("auditor").get(path + "/history").body().at("/items/3/change");
    assertThat(last.path("actor").asString()).isEqualTo("officer-79");
    assertThat(last.path("action").asString()).endsWith("proposed by inspector-79");
    for (String who : List.of("inspector-79", "officer-79", "operator")) {
      Reply repeated = as(who).post(path + "/publish", wanted);
      assertThat(repeated.status()).isEqualTo(200);
      assertThat(repeated.header("ETag")).isEqualTo(confirmed.header("ETag"));
    }
  }

  /** Nor does a proposal take away what is public. */
  @Test
  void whatDiffersVoidsWhatWaited() {
    String path = decided(VIOLATION);
    LocalDate until = today().plusDays(5);
    Map<String, Object> first = Map.of("until", until, "summary", "một");
    publish(path, first);
    Map<String, Object> second = Map.of("until", until, "summary", "hai");
    assertThat(as("inspector-79").post(path + "/publish", second).status()).isEqualTo(202);
    Map<String, Object> later = Map.of("until", until.plusDays(1), "summary", "hai");
    assertThat(as("officer-79").post(path + "/publish", later).status()).isEqualTo(202);
    assertThat(as("officer-79").post(path + "/publish", second).status()).isEqualTo(202);
    assertThat(as("officer-79").post(path + "/publish", later).status()).isEqualTo(202);
    assertThat(shown().getFirst().path("summary").asString()).isEqualTo("một");
    assertThat(as("inspector-79").post(path + "/publish", later).status()).isEqualTo(200);
    assertThat(shown().getFirst().path("summary").asString()).isEqualTo("hai");
  }

  @Test
  void withdrawalVoidsWhatWaits() {
    String path = decided(VIOLATION);
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    as("inspector-79").post(path + "/publish", wanted);
    Reply withdrawn = as("officer-79").post(path + "/withdraw", Map.of("reason", "chưa đủ"));
    assertThat(withdrawn.body().has("proposal")).isFalse();
    assertThat(as("officer-79").post(path + "/publish", wanted).status()).isEqualTo(202);
    assertThat(shown()).isEmpty();
  }

  @Test
  void ofSixtyFourCallsOfOnePersonNonePublishes() throws InterruptedException {
    String path = decided(VIOLATION);
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    List<Reply> replies = AtOnce.answers(i -> as("operator").post(path + "/publish", wanted));
    assertThat(replies).extracting(Reply::status).containsOnly(202);
    assertThat(shown()).isEmpty();
  }

  @Test
  void proposalThatIsTooLateIsNotConfirmed() {
    String path = decided(VIOLATION);
    LocalDate until = today().plusDays(2);
    Map<String, Object> wanted = Map.of("until", until, "summary", "tóm tắt");
    as("inspector-79").post(path + "/publish", wanted);
    clock.moveTo(VietnamTime.startOf(until));
    assertThat(as("operator").post(path + "/publish", wanted).status()).isEqualTo(422);
    assertThat(shown()).isEmpty();
  }

  /** As one person's outcome published it before a second one was needed. */
  @Test
  void whatWasPublishedBeforeStaysPublished() {
    String path = decided(VIOLATION);
    String id = path.substring(path.lastIndexOf('/') + 1);
    var published =
        new Document("until", today().plusDays(9).toString())
            .append("summary", "từ trước")
            .append("by", "officer-79")
            .append("at", "2026-11-01T09:00:00+07:00");
    database
        .getCollection("inspections")
        .updateOne(Filters.eq("_id", id), Updates.set("publication", published));
    assertThat(shown().getFirst().path("summary").asString()).isEqualTo("từ trước");
    JsonNode standing = as("operator").get(path + "/publication").body();
    assertThat(standing.path("publishedBy").asString()).isEqualTo("officer-79");
    assertThat(standing.has("publishedWith")).isFalse();
  }

  @Test
  void openAndUnpublishedCasesAreNobodysBusiness() {
    open();
    decided(VIOLATION);
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
        .post(path + "/outcome", Map.of("outcome", "VIOLATION", "finding", "chi tiết kín"));
    publish(path, Map.of("until", today().plusDays(1), "summary", "nâng giá"));
    assertThat(shown().toString())
        .contains("nâng giá")
        .doesNotContain("bí mật", "090", "kín", complaint, merchant);
  }

  @Test
  void publicationIsTakenBackByOne() {
    String path = decided(VIOLATION);
    publish(path, Map.of("until", today().plusDays(5), "summary", "tóm tắt"));
    assertThat(shown()).hasSize(1);
    assertThat(as("officer-79").post(path + "/withdraw", Map.of()).status()).isEqualTo(422);
    as("officer-79").post(path + "/withdraw", Map.of("reason", "quyết định bị hủy"));
    assertThat(shown()).isEmpty();
  }

  @Test
  void onlyDecidedViolationIsPublished() {
    Map<String, Object> wanted = Map.of("until", today().plusDays(5), "summary", "tóm tắt");
    for (String step : List.of("/publish", "/publish/preview")) {
      assertThat(as("operator").post(open() + step, wanted).code()).isEqualTo("wrong-state");
    }
    String cleared = decided(Map.of("outcome", "NO_VIOLATION", "finding", "không"));
    assertThat(as("operator").post(cleared + "/publish", wanted).code()).isEqualTo("wrong-state");
    Map<String, Object> ended = Map.of("until", today(), "summary", "tóm tắt");
    assertThat(as("operator").post(cleared + "/publish", ended).status()).isEqualTo(422);
  }

  private void publish(String path, Map<String, Object> wanted) {
    assertThat(as("inspector-79").post(path + "/publish", wanted).status()).isEqualTo(202);
    assertThat(as("operator").post(path + "/publish", wanted).status()).isEqualTo(200);
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
