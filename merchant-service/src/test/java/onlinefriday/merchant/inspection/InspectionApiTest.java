package onlinefriday.merchant.inspection;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class InspectionApiTest {
  @LocalServerPort int port;
  @Autowired Clock clock;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | open | list | get | decide | publish
          operator       | 201  | 200  | 200 | 200    | 202
          inspector      | 201  | 200  | 200 | 200    | 202
          inspector-79   | 201  | 200  | 200 | 200    | 202
          officer-79     | 201  | 200  | 200 | 200    | 202
          auditor        | 403  | 200  | 200 | 403    | 403
          inspector-01   | 422  | 200  | 404 | 404    | 404
          officer-01     | 422  | 200  | 404 | 404    | 404
          member         | 403  | 403  | 403 | 403    | 403
          stranger       | 403  | 403  | 403 | 403    | 403
          other merchant | 403  | 403  | 403 | 403    | 403
          partner        | 403  | 403  | 403 | 403    | 403
          forged         | 401  | 401  | 401 | 401    | 401
          nobody         | 401  | 401  | 401 | 401    | 401
          """)
  void caseIsForThoseWhoWatchOverItsMerchant(
      String caller, int open, int list, int get, int decide, int publish) {
    String merchant = merchant();
    assertThat(as(caller).post("/v1/inspections", about(merchant)).status()).isEqualTo(open);
    String path = opened(merchant);
    assertThat(as(caller).get(path).status()).isEqualTo(get);
    Reply listed = as(caller).get("/v1/inspections?limit=500&merchantId=" + merchant);
    assertThat(listed.status()).isEqualTo(list);
    assertThat(listed.response().body().contains(merchant)).isEqualTo(get == 200);
    assertThat(as(caller).post(path + "/outcome", violation()).status()).isEqualTo(decide);
    as("operator").post(path + "/outcome", violation());
    int other = publish == 202 ? 200 : publish;
    assertThat(as(caller).get(path + "/publication").status()).isEqualTo(get);
    assertThat(as(caller).post(path + "/publish/preview", publication()).status()).isEqualTo(other);
    assertThat(as(caller).post(path + "/publish", publication()).status()).isEqualTo(publish);
    assertThat(as(caller).post(path + "/withdraw", Map.of("reason", "x")).status())
        .isEqualTo(other);
  }

  @Test
  void caseKeepsWhatItIsAboutAndWhoDidWhat() {
    String merchant = merchant();
    String complaint =
        as("nobody")
            .post(
                "/v1/complaints",
                Map.of("merchantId", merchant, "kind", "COUNTERFEIT", "text", "hàng giả"))
            .text("id");
    Map<String, Object> body = about(merchant);
    body.put("filingId", "f-1");
    body.put("complaintIds", List.of(complaint));
    Reply opened = as("inspector-79").post("/v1/inspections", body);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Location")).isEqualTo("/v1/inspections/" + opened.text("id"));
    assertThat(opened.text("province")).isEqualTo("79");
    assertThat(opened.text("openedBy")).isEqualTo("inspector-79");
    assertThat(opened.body().path("complaintIds").findValuesAsString("")).isEmpty();
    assertThat(opened.body().at("/complaintIds/0").asString()).isEqualTo(complaint);

    String path = "/v1/inspections/" + opened.text("id");
    Reply decided =
        as("officer-79")
            .post(
                path + "/outcome",
                Map.of("outcome", "REFERRED", "finding", "nghi hàng giả", "referral", "Cục QLTT"));
    assertThat(decided.body().at("/decision/by").asString()).isEqualTo("officer-79");
    assertThat(decided.body().at("/decision/referral").asString()).isEqualTo("Cục QLTT");
    assertThat(decided.body().has("publication")).isFalse();

    Reply history = as("auditor").get(path + "/history");
    assertThat(history.body().at("/items/0/change/actor").asString()).isEqualTo("inspector-79");
    assertThat(history.body().at("/items/1/change/action").asString()).isEqualTo("decide REFERRED");
    assertThat(as("officer-01").get(path + "/history").status()).isEqualTo(404);
  }

  @Test
  void targetHasToExistForWhoOpensTheCase() {
    String merchant = merchant();
    String elsewhere =
        as("nobody").post("/v1/complaints", Map.of("kind", "OTHER", "text", "x")).text("id");
    String aboutAnother =
        as("nobody")
            .post("/v1/complaints", Map.of("kind", "OTHER", "text", "x", "merchantId", merchant()))
            .text("id");
    Map<String, Object> body = about(merchant);
    body.put("complaintIds", List.of(elsewhere));
    assertThat(as("inspector").post("/v1/inspections", body).status()).isEqualTo(201);
    assertThat(as("officer-79").post("/v1/inspections", body).status()).isEqualTo(422);
    body.put("complaintIds", List.of(aboutAnother));
    Reply refused = as("operator").post("/v1/inspections", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("complaintIds[0]");
    Reply unknown = as("operator").post("/v1/inspections", about("m-none"));
    Reply unseen = as("officer-01").post("/v1/inspections", about(merchant));
    assertThat(unseen.body().path("errors")).isEqualTo(unknown.body().path("errors"));
  }

  @Test
  void whatIsDecidedStaysAsItIs() {
    String path = opened(merchant());
    Reply first = as("inspector-79").post(path + "/outcome", violation());
    Map<String, Object> again = violation();
    again.put("finding", "khác");
    assertThat(as("operator").post(path + "/outcome", again).body()).isEqualTo(first.body());
    Reply other =
        as("operator").post(path + "/outcome", Map.of("outcome", "NO_VIOLATION", "finding", "x"));
    assertThat(other.code()).isEqualTo("wrong-state");
    assertThat(as("operator").with("If-Match", "\"1\"").post(path + "/outcome", again).status())
        .isEqualTo(412);
  }

  @Test
  void ofSixtyFourAtOnceOneDecides() throws InterruptedException {
    String path = opened(merchant());
    List<Reply> replies =
        AtOnce.answers(
            64,
            i -> {
              Map<String, Object> body = violation();
              body.put("outcome", i % 2 == 0 ? "VIOLATION" : "NO_VIOLATION");
              body.put("finding", "của " + i);
              return as("operator").post(path + "/outcome", body);
            });
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    String decided = as("operator").get(path).response().body();
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 200)
        .hasSize(32)
        .allMatch(reply -> reply.response().body().equals(decided));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body                                                                       | field
          {}                                                                           | finding
          {"outcome": "GUILTY", "finding": "x"}                                        | outcome
          {"outcome": "VIOLATION", "finding": " "}                                     | finding
          {"outcome": "REFERRED", "finding": "x"}                                      | referral
          """)
  void badOutcomeChangesNothing(String body, String field) {
    String path = opened(merchant());
    Reply reply = as("operator").post(path + "/outcome", body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(as("operator").get(path).text("state")).isEqualTo("OPEN");
    assertThat(as("operator").post(path + "/publish", "{\"until\": \"2026-02-30\"}").status())
        .isEqualTo(400);
  }

  @Test
  void everyStepIsToldWithoutWords() {
    String merchant = merchant();
    String path = opened(merchant);
    String id = path.substring(path.lastIndexOf('/') + 1);
    as("operator").post(path + "/outcome", violation());
    CaseState told =
        await()
            .until(
                () -> told(id).stream().filter(one -> one.version() == 2).findFirst(),
                found -> found.isPresent())
            .orElseThrow();
    assertThat(told.outcome()).isEqualTo(CaseState.Outcome.VIOLATION);
    assertThat(told.merchantId()).isEqualTo(merchant);
    assertThat(WireJson.mapper().writeValueAsString(told)).doesNotContain("nâng giá");
  }

  private static List<CaseState> told(String id) {
    return Topics.read(Topic.CASES.topicName()).stream()
        .filter(record -> id.equals(record.key()))
        .map(record -> WireJson.mapper().readValue(record.value(), CaseState.class))
        .toList();
  }

  private String opened(String merchant) {
    return "/v1/inspections/" + as("operator").post("/v1/inspections", about(merchant)).text("id");
  }

  private static Map<String, Object> about(String merchant) {
    Map<String, Object> body = new HashMap<>();
    body.put("merchantId", merchant);
    body.put("reason", "nhiều phản ánh");
    return body;
  }

  private static Map<String, Object> violation() {
    Map<String, Object> body = new HashMap<>();
    body.put("outcome", "VIOLATION");
    body.put("finding", "nâng giá trước khi giảm");
    return body;
  }

  private Map<String, Object> publication() {
    String until = VietnamTime.dateOf(clock.instant()).plusDays(30).toString();
    return Map.of("until", until, "summary", "nâng giá trước khi giảm");
  }

  private String merchant() {
    return as("operator").post("/v1/merchants", good()).text("id");
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
