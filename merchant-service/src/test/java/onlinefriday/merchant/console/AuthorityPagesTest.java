package onlinefriday.merchant.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import onlinefriday.merchant.People;
import onlinefriday.merchant.TaxCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class AuthorityPagesTest {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void officerFindsWhatWaitsSeesEveryRuleAndAccepts() {
    String merchant = merchant();
    String id = contest(merchant);
    assertThat(everyPage("officer-79", "/officer"))
        .contains("/officer/filings/" + id, "Chờ bạn quyết định");
    String page = as("officer-79").page("/officer/filings/" + id).html();
    assertThat(page)
        .contains("Thể lệ", "SHA-256", "https://example.vn/the-le.pdf", "Từng quy định đã xét")
        .contains("Giấy tiếp nhận", "Xe máy", "Cơ quan trả lời chậm nhất");

    assertThat(decide("officer-79", id, "ACCEPT", "").status()).isEqualTo(302);
    assertThat(as("officer-79").page("/officer/filings/" + id + "?lang=en").html())
        .contains("data-state=\"ACCEPTED\"", "Accepted", "Receipts")
        .doesNotContain("name=\"decision\"");
  }

  @Test
  void refusingWithoutAReasonIsSaidAtTheField() {
    String id = contest(merchant());
    Reply refused = decide("officer-79", id, "REFUSE", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("id=\"reason-error\"", "value=\"REFUSE\" checked");
    assertThat(as("officer-79").form("/officer/filings/" + id + "/decision", "version", "2").html())
        .contains("id=\"decision-error\"");
  }

  @ParameterizedTest
  @CsvSource({"officer-01, 404", "inspector-01, 404", "stranger, 403", "other merchant, 403"})
  void filingOfAnotherProvinceIsNotThere(String name, int status) {
    String id = contest(merchant());
    assertThat(as(name).page("/officer/filings/" + id).status()).isEqualTo(status);
    assertThat(decide(name, id, "ACCEPT", "").status()).isEqualTo(status);
    assertThat(as(name).page("/officer").html()).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspector-79", "auditor"})
  void othersReadAndDoNotDecide(String name) {
    String id = contest(merchant());
    assertThat(as(name).page("/officer/filings/" + id).html())
        .contains("Từng quy định")
        .doesNotContain("name=\"decision\"");
    assertThat(decide(name, id, "ACCEPT", "").status()).isEqualTo(403);
  }

  @Test
  void supplementIsTheMerchantsOwnWhileItIsBeingWritten() {
    String id = contest(merchant());
    decide("officer-79", id, "ASK_SUPPLEMENT", "Thiếu thể lệ");
    String path = "/v1/filings/" + id;
    var filing = (ObjectNode) as("operator").get(path).body();
    filing.put("name", "Cuộc thi đang viết lại");
    assertThat(as("operator").with("If-Match", "*").put(path, filing).status()).isEqualTo(200);

    assertThat(as("operator").page("/merchant/filings/" + id).html())
        .contains("Cuộc thi đang viết lại", "Thiếu thể lệ");
    for (String page : new String[] {"/officer/filings/" + id, "/officer?state=SUPPLEMENT_ASKED"}) {
      assertThat(everyPage("officer-79", page))
          .contains("Cuộc thi mua sắm")
          .doesNotContain("Cuộc thi đang viết lại");
    }
  }

  @Test
  void queueGoesOnWhereItsPageEnded() {
    String merchant = merchant();
    List<String> waiting = List.of(contest(merchant), contest(merchant), contest(merchant));
    StringBuilder seen = new StringBuilder();
    String next = "/officer?limit=1";
    while (next != null) {
      String page = as("officer-79").page(next).html();
      seen.append(page);
      Matcher link = NEXT.matcher(page);
      next = link.find() ? "/officer" + link.group(1).replace("&amp;", "&") : null;
    }
    assertThat(waiting)
        .allSatisfy(id -> assertThat(seen).containsOnlyOnce("/officer/filings/" + id + "\""));
  }

  @Test
  void merchantIsVerifiedSuspendedWithAReasonAndReinstated() {
    String page = "/officer/merchants/" + merchant();
    assertThat(as("officer-79").page(page).html()).contains("Đình chỉ", "Công ty TNHH Hàng Việt");
    Reply without = as("officer-79").form(page + "/suspend", "version", "2");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.html()).contains("id=\"reason-error\"");
    String[] why = {"version", "2", "reason", "Bán hàng giả"};
    assertThat(as("officer-01").form(page + "/suspend", why).status()).isEqualTo(404);
    assertThat(as("auditor").form(page + "/suspend", why).status()).isEqualTo(403);
    assertThat(as("officer-79").form(page + "/suspend", why).status()).isEqualTo(302);
    assertThat(as("officer-79").page(page).html()).contains("Bán hàng giả", "Khôi phục");
  }

  @Test
  void inspectorResolvesAComplaintOpensACaseAndPublishesTheViolation() {
    String merchant = merchant();
    String complaint = complaint(merchant);
    assertThat(everyPage("inspector-79", "/inspector/complaints")).contains(complaint);
    String page = "/inspector/complaints/" + complaint;
    Reply silent =
        as("inspector-79").form(page + "/resolve", "version", "1", "resolution", "DISMISSED");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.html()).contains("id=\"note-error\"", "Giá &lt;tăng&gt;");
    as("inspector-79").form(page + "/resolve", "version", "1", "resolution", "UPHELD");
    assertThat(as("inspector-79").page(page).html()).contains("Phản ánh đúng");

    Reply opened =
        as("inspector-79")
            .form(
                "/inspector/inspections",
                "merchantId",
                merchant,
                "complaintIds",
                complaint,
                "reason",
                "Bị phản ánh");
    assertThat(opened.status()).as(opened.html()).isEqualTo(302);
    String inspection = opened.header("Location").replaceAll("^https?://[^/]*|\\?.*", "");
    Reply decided =
        as("inspector-79")
            .form(
                inspection + "/outcome",
                "version",
                "1",
                "outcome",
                "VIOLATION",
                "finding",
                "Nâng giá trước khuyến mại");
    assertThat(decided.status()).as(decided.html()).isEqualTo(302);
    assertThat(as("inspector-79").page(inspection).html())
        .contains("Nâng giá trước khuyến mại", "Công bố vi phạm");
    assertThat(as("inspector-79").form(inspection + "/preview", "version", "2").html())
        .contains("id=\"until-error\"", "id=\"summary-error\"");
    violationIsProposedAndConfirmed(inspection);
  }

  private void violationIsProposedAndConfirmed(String inspection) {
    String until = VietnamTime.dateOf(clock.instant()).plusDays(30).toString();
    String[] fields = {"version", "2", "until", until, "summary", "Nâng <giá>"};
    Reply preview = as("inspector-79").form(inspection + "/preview", fields);
    assertThat(preview.status()).as(preview.html()).isEqualTo(200);
    assertThat(preview.html())
        .contains("Mọi người sẽ đọc được đúng như sau", "Nâng &lt;giá&gt;", "Đề nghị công bố");
    Reply proposed = as("inspector-79").form(inspection + "/publish", fields);
    assertThat(proposed.header("Location")).endsWith("?done=propose");
    assertThat(as("inspector-79").page(inspection).html())
        .contains("Chờ người thứ hai xác nhận", "Bạn đã đề nghị")
        .doesNotContain("Xác nhận và công bố");
    assertThat(as("officer-79").page(inspection).html())
        .contains("Chờ người thứ hai xác nhận", "Xác nhận và công bố", "inspector-79");
    fields[1] = "3";
    Reply confirmed = as("officer-79").form(inspection + "/publish", fields);
    assertThat(confirmed.header("Location")).endsWith("?done=publish");
    assertThat(as("auditor").page(inspection).html())
        .contains("Đang công bố", "officer-79", "inspector-79")
        .doesNotContain("Chờ người thứ hai xác nhận", "<textarea");
  }

  @ParameterizedTest
  @CsvSource({"officer-01, 404", "inspector-01, 404", "stranger, 403", "other merchant, 403"})
  void caseOfAnotherProvinceIsNotThere(String name, int status) {
    String complaint = "/inspector/complaints/" + complaint(merchant());
    assertThat(as(name).page(complaint).status()).isEqualTo(status);
    assertThat(as(name).form(complaint + "/resolve", "resolution", "UPHELD").status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/officer", "/officer/merchants", "/inspector", "/inspector/leads"})
  void authoritiesPagesAreNobodyElses(String path) {
    assertThat(as("stranger").page(path).status()).isEqualTo(403);
    assertThat(as("other merchant").page(path).status()).isEqualTo(403);
    assertThat(as("partner").page(path).status()).isEqualTo(403);
    assertThat(as("auditor").page(path + "?lang=en").status()).isEqualTo(200);
    assertThat(as("operator").page(path).status()).isEqualTo(200);
    assertThat(as("inspector-01").page(path).status()).isEqualTo(200);
  }

  private String merchant() {
    Map<String, Object> body =
        Map.of(
            "legalName", "Công ty TNHH Hàng Việt",
            "taxCode", TaxCodes.next(),
            "kind", "ENTERPRISE",
            "province", "79");
    String id = as("operator").post("/v1/merchants", body).text("id");
    as("operator").post("/v1/merchants/" + id + "/verify", null);
    return id;
  }

  private String contest(String merchantId) {
    Map<String, Object> body = new HashMap<>();
    body.put("merchantId", merchantId);
    body.put("name", "Cuộc thi mua sắm");
    body.put("form", "contest");
    body.put("start", "2030-11-05");
    body.put("end", "2030-11-09");
    body.put("provinces", List.of("79"));
    body.put("channel", "MIXED");
    body.put("totalPrizeValue", 200_000_000);
    body.put("prizes", List.of(Map.of("name", "Xe máy", "value", 50_000_000, "count", 4)));
    body.put(
        "documents",
        List.of(
            Map.of(
                "title", "Thể lệ",
                "sha256", "ab".repeat(32),
                "url", "https://example.vn/the-le.pdf")));
    String id = as("operator").post("/v1/filings", body).text("id");
    assertThat(as("operator").post("/v1/filings/" + id + "/submit", null).status()).isEqualTo(200);
    return id;
  }

  private String complaint(String merchantId) {
    Map<String, Object> body =
        Map.of("merchantId", merchantId, "kind", "PRICE_INFLATED", "text", "Giá <tăng> gấp đôi");
    return as("nobody").post("/v1/complaints", body).text("id");
  }

  private Reply decide(String name, String id, String decision, String reason) {
    return as(name)
        .form(
            "/officer/filings/" + id + "/decision",
            "version",
            "2",
            "decision",
            decision,
            "reason",
            reason);
  }

  /** Other tests leave filings too, so what is looked for may stand on a later page. */
  private String everyPage(String name, String path) {
    return as(name).page(path + (path.contains("?") ? "&" : "?") + "limit=500").html();
  }

  private Api as(String name) {
    return People.as(port, name);
  }
}
