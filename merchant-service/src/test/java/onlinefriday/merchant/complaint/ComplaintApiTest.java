package onlinefriday.merchant.complaint;

import static onlinefriday.merchant.registry.MerchantBodies.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ComplaintApiTest {
  private static final String CONTACT = "0900 000 001";

  @LocalServerPort int port;
  @Autowired Complaints complaints;
  @Autowired MovableClock clock;

  @Test
  void anybodyMayComplainAndLearnsTheIdAlone() {
    Reply made = as("nobody").post("/v1/complaints", about(merchantIn("79")));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.body().propertyNames()).containsExactly("id");

    Reply read = as("inspector-79").get("/v1/complaints/" + made.text("id"));
    assertThat(read.text("text")).isEqualTo("Giá bị nâng trước khi giảm.\nXem ảnh.");
    assertThat(read.text("contact")).isEqualTo(CONTACT);
    assertThat(read.text("province")).isEqualTo("79");
    assertThat(read.text("state")).isEqualTo("OPEN");
  }

  @Test
  void whetherTheMerchantExistsIsToldToNobody() {
    Reply known = as("nobody").post("/v1/complaints", about(merchantIn("79")));
    Reply unknown = as("nobody").post("/v1/complaints", about("m-" + UUID.randomUUID()));
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.body().propertyNames()).containsExactly("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # caller       | list | get | contact | resolve | get without province
          operator       | 200  | 200 | true    | 200     | 200
          inspector      | 200  | 200 | true    | 200     | 200
          inspector-79   | 200  | 200 | true    | 200     | 404
          officer-79     | 200  | 200 | true    | 200     | 404
          auditor        | 200  | 200 | false   | 403     | 200
          inspector-01   | 200  | 404 | false   | 404     | 404
          officer-01     | 200  | 404 | false   | 404     | 404
          member         | 403  | 403 | false   | 403     | 403
          stranger       | 403  | 403 | false   | 403     | 403
          other merchant | 403  | 403 | false   | 403     | 403
          partner        | 403  | 403 | false   | 403     | 403
          forged         | 401  | 401 | false   | 401     | 401
          nobody         | 401  | 401 | false   | 401     | 401
          """)
  void complaintIsForThoseWhoWatchOverItsMerchant(
      String caller, int list, int get, boolean contact, int resolve, int homeless) {
    String id = complaintAbout(merchantIn("79"));
    Reply read = as(caller).get("/v1/complaints/" + id);
    assertThat(read.status()).isEqualTo(get);
    assertThat(read.response().body().contains(CONTACT)).isEqualTo(contact);
    Reply listed = as(caller).get("/v1/complaints?province=79&limit=500");
    assertThat(listed.status()).isEqualTo(list);
    assertThat(listed.response().body().contains(CONTACT)).isEqualTo(contact);
    assertThat(listed.response().body().contains(id)).isEqualTo(get == 200);
    assertThat(as(caller).get("/v1/complaints/" + complaintAbout(null)).status())
        .isEqualTo(homeless);
    assertThat(as(caller).post("/v1/complaints/" + id + "/resolve", upheld()).status())
        .isEqualTo(resolve);
  }

  @Test
  void listIsPagedAndNarrowed() {
    String merchant = merchantIn("79");
    String first = complaintAbout(merchant);
    String second = complaintAbout(merchant);
    String third = complaintAbout(merchant);
    as("operator").post("/v1/complaints/" + second + "/resolve", upheld());

    String of = "/v1/complaints?merchantId=" + merchant;
    Reply page = as("operator").get(of + "&limit=2");
    assertThat(ids(page)).containsExactly(first, second);
    Reply rest = as("operator").get(of + "&limit=2&cursor=" + page.text("nextCursor"));
    assertThat(ids(rest)).containsExactly(third);
    assertThat(rest.body().has("nextCursor")).isFalse();
    assertThat(ids(as("officer-79").get(of + "&state=OPEN"))).containsExactly(first, third);
    assertThat(ids(as("operator").get(of + "&state=RESOLVED"))).containsExactly(second);
    assertThat(ids(as("officer-01").get(of))).isEmpty();
    assertThat(as("operator").get("/v1/complaints?state=NEW").status()).isEqualTo(400);
    assertThat(as("operator").get("/v1/complaints?state=OPEN&limit=1").status()).isEqualTo(200);
    assertThat(as("inspector-79").get("/v1/complaints?state=OPEN").status()).isEqualTo(200);
    assertThat(as("inspector").get("/v1/complaints").status()).isEqualTo(200);
  }

  @Test
  void whatIsDecidedStaysAsItIs() {
    String path = "/v1/complaints/" + complaintAbout(merchantIn("79"));
    Reply first = as("officer-79").post(path + "/resolve", decision("REFERRED", "gửi Sở KHCN"));
    assertThat(first.text("resolution")).isEqualTo("REFERRED");
    assertThat(first.text("resolvedBy")).isEqualTo("officer-79");
    Reply again = as("operator").post(path + "/resolve", decision("REFERRED", "khác"));
    assertThat(again.body()).isEqualTo(first.body());
    Reply other = as("operator").post(path + "/resolve", upheld());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("wrong-state");
    assertThat(as("operator").with("If-Match", "\"1\"").post(path + "/resolve", upheld()).status())
        .isEqualTo(412);
  }

  @Test
  void ofSixtyFourAtOnceOneDecides() throws InterruptedException {
    String path = "/v1/complaints/" + complaintAbout(merchantIn("79"));
    List<Reply> replies =
        AtOnce.answers(
            64,
            i ->
                as(i % 2 == 0 ? "operator" : "officer-79")
                    .post(
                        path + "/resolve", decision(i % 4 < 2 ? "UPHELD" : "DISMISSED", "n" + i)));
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    String decided = as("operator").get(path).response().body();
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 200)
        .hasSize(32)
        .allMatch(reply -> reply.response().body().equals(decided));
    assertThat(as("operator").get(path).header("ETag")).isEqualTo("\"2\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body                                                  | status | field
          {}                                                      | 422    | kind
          {"kind": "OTHER"}                                       | 422    | text
          {"kind": "OTHER", "text": "   "}                        | 422    | text
          {"kind": "RUDE", "text": "x"}                           | 422    | kind
          {"kind": "OTHER", "text": 5}                            | 400    | text
          {"kind": "OTHER", "text": "x", "merchantId": "a b"}     | 422    | merchantId
          {"kind": "OTHER", "text": "x", "contact": "a\\u0007"}   | 422    | contact
          [                                                       | 400    |
          null                                                    | 400    |
          """)
  void badComplaintIsToldWhatIsWrong(String body, int status, @Nullable String field) {
    Reply reply = as("nobody").post("/v1/complaints", body);
    assertThat(reply.status()).isEqualTo(status);
    if (field != null) {
      assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo(field);
    }
  }

  @Test
  void longTextIsRefusedAndNotStored() {
    String merchant = merchantIn("79");
    Map<String, Object> body = about(merchant);
    body.put("text", "ắ".repeat(4_000));
    assertThat(as("nobody").post("/v1/complaints", body).status()).isEqualTo(201);
    body.put("text", "x".repeat(4_001));
    assertThat(as("nobody").post("/v1/complaints", body).status()).isEqualTo(422);
    body.put("text", "x".repeat(10_000_000));
    assertThat(as("nobody").post("/v1/complaints", body).status()).isEqualTo(413);
    assertThat(ids(as("operator").get("/v1/complaints?merchantId=" + merchant))).hasSize(1);
  }

  @Test
  void verdictAgainstWhoComplainedNeedsNote() {
    String path = "/v1/complaints/" + complaintAbout(merchantIn("79")) + "/resolve";
    for (Object body :
        new Object[] {
          Map.of(), Map.of("resolution", "DISMISSED"), Map.of("resolution", "NO"), "[]"
        }) {
      assertThat(as("operator").post(path, body).status()).isIn(400, 422);
    }
    assertThat(as("operator").post(path, decision("UPHELD", "x".repeat(2_001))).status())
        .isEqualTo(422);
    assertThat(as("operator").post("/v1/complaints/c-none/resolve", upheld()).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"false, 730", "true, 90"})
  void contactIsForgottenTwoYearsAfterItsComplaintAndThreeMonthsAfterTheDecision(
      boolean decided, long days) {
    String id = complaintAbout(merchantIn("79"));
    String path = "/v1/complaints/" + id;
    if (decided) {
      as("operator").post(path + "/resolve", upheld());
    }
    Reply before = as("operator").get(path);
    Instant since = Instant.parse(before.text(decided ? "resolvedAt" : "receivedAt"));
    Instant end = since.plus(Duration.ofDays(days));

    sweptAt(end.minus(Duration.ofHours(1)));
    assertThat(as("operator").get(path).text("contact")).isEqualTo(CONTACT);
    sweptAt(end);
    Reply after = as("operator").get(path);
    assertThat(after.body().has("contact")).isFalse();
    assertThat(after.text("text")).isEqualTo(before.text("text"));
    assertThat(after.text("state")).isEqualTo(before.text("state"));
  }

  private void sweptAt(Instant now) {
    clock.moveTo(now);
    complaints.forgetContacts();
    clock.reset();
  }

  private Map<String, Object> about(@Nullable String merchantId) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "PRICE_INFLATED");
    body.put("text", "Giá bị nâng trước khi giảm.\nXem ảnh.");
    body.put("contact", CONTACT);
    if (merchantId != null) {
      body.put("merchantId", merchantId);
    }
    return body;
  }

  private String complaintAbout(@Nullable String merchantId) {
    return as("nobody").post("/v1/complaints", about(merchantId)).text("id");
  }

  private String merchantIn(String province) {
    return new Api(port, Tokens.operator())
        .post("/v1/merchants", good("province", province))
        .text("id");
  }

  private Api as(String name) {
    return People.as(port, name);
  }

  private static Map<String, String> upheld() {
    return Map.of("resolution", "UPHELD");
  }

  private static Map<String, String> decision(String resolution, String note) {
    return Map.of("resolution", resolution, "note", note);
  }

  private static List<String> ids(Reply list) {
    return list.body().path("items").findValuesAsString("id");
  }
}
