package onlinefriday.campaign.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ConsoleTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  Api operator;
  String edition;
  String id;
  String code;

  @BeforeEach
  void newNamesBeforeTheWindow() {
    clock.moveTo(WireTime.readInstant("2026-11-21T12:00:00+07:00"));
    operator = as(Tokens.operator());
    edition = Samples.fresh("console-");
    id = Samples.fresh("run-");
    code = Samples.fresh("RUN");
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void editionIsMadePublishedAndClosedByItsPages() {
    Answer made = operator.form("/console/editions", encoded(editionFields()));
    assertThat(made.status()).isEqualTo(302);
    assertThat(location(made)).endsWith("/console/editions/" + edition + "?done=create");
    assertThat(page("/console/editions/" + edition + "?done=create"))
        .contains("Đã tạo bản nháp.", "Bản nháp", "2026-11-27T00:00", "Công bố");

    assertThat(page("/console/editions/" + edition + "/publish")).contains("Công bố kỳ này?");
    assertThat(act("/console/editions/" + edition + "/publish", 1)).isEqualTo(302);
    assertThat(page("/console/editions/" + edition)).contains("Đã công bố", "Đóng kỳ");
    assertThat(act("/console/editions/" + edition + "/close", 2)).isEqualTo(302);
    assertThat(page("/console/editions/" + edition)).doesNotContain("name=\"nameVi\"");
  }

  @Test
  void errorsStandBesideTheirFieldsAndWhatWasTypedStays() {
    Map<String, String> fields = editionFields();
    fields.put("nameEn", "");
    fields.put("nameVi", "<b>Kỳ</b>");
    fields.put("week.end", "2026-11-01");
    Answer refused = operator.form("/console/editions", encoded(fields));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"nameEn-error\"", "id=\"week.end-error\"", "&lt;b&gt;Kỳ&lt;/b&gt;")
        .contains("Phải kết thúc sau khi bắt đầu.")
        .doesNotContain("<b>Kỳ</b>");
    fields.put("week.end", "tomorrow");
    assertThat(operator.form("/console/editions", encoded(fields)).body())
        .contains("Cần một ngày hợp lệ.");
    assertThat(operator.get("/v1/editions/" + edition).status()).isEqualTo(404);
  }

  @Test
  void incompleteEditionSaysWhatIsMissingWhenItIsToBePublished() {
    operator.form(
        "/console/editions",
        encoded(Map.of("id", edition, "nameVi", "A", "nameEn", "B", "kind", "NATIONAL")));
    Answer refused =
        operator.form("/console/editions/" + edition + "/publish", encoded(Map.of("version", "1")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Còn thiếu", "Tuần lễ", "Mã toàn quốc");
  }

  @Test
  void changeOfWhatSomebodyElseChangedIsAConflict() {
    operator.form("/console/editions", encoded(editionFields()));
    Map<String, String> fields = editionFields();
    fields.put("version", "1");
    fields.put("nameVi", "Tên khác");
    assertThat(operator.form("/console/editions/" + edition, encoded(fields)).status())
        .isEqualTo(302);
    Answer conflict = operator.form("/console/editions/" + edition, encoded(fields));
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.body()).contains("Có người vừa thay đổi mục này.");
    assertThat(operator.get("/v1/editions/" + edition).json().path("nameVi").asString())
        .isEqualTo("Tên khác");
    assertThat(act("/console/editions/" + edition + "/publish", 1)).isEqualTo(412);
  }

  @Test
  void targetsThatTheFormDoesNotShowAreKept() {
    var body = Samples.edition(edition);
    body.putObject("targets").put("orders", 3_000_000);
    operator.post("/v1/editions", body.toString());
    Map<String, String> fields = editionFields();
    fields.put("version", "1");
    operator.form("/console/editions/" + edition, encoded(fields));
    assertThat(operator.get("/v1/editions/" + edition).json().at("/targets/orders").asLong())
        .isEqualTo(3_000_000);
  }

  @Test
  void campaignIsMadeAndRunByItsPages() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    assertThat(operator.form("/console/campaigns", encoded(campaignFields())).status())
        .isEqualTo(302);
    var made = operator.get("/v1/campaigns/" + id).json();
    assertThat(made.at("/discount/percentBps").asInt()).isEqualTo(1250);
    assertThat(made.at("/limits/budget").asLong()).isEqualTo(50_000_000_000L);
    assertThat(made.at("/allocations/0/sharePercentBps").asInt()).isEqualTo(5000);
    assertThat(made.at("/window/start").asString()).isEqualTo("2026-11-27T00:00:00+07:00");

    String path = "/console/campaigns/" + id;
    assertThat(page(path)).contains(code, "12,5", "shopee 50", "50000000000");
    assertThat(act(path + "/publish", 1)).isEqualTo(302);
    assertThat(act(path + "/pause", 2)).isEqualTo(422);
    assertThat(
            operator
                .form(path + "/pause", encoded(Map.of("version", "2", "reason", "Kiểm tra")))
                .status())
        .isEqualTo(302);
    assertThat(page(path)).contains("Tạm dừng", "Tiếp tục");
    assertThat(act(path + "/resume", 3)).isEqualTo(302);
    assertThat(act(path + "/end", 4)).isEqualTo(302);
    assertThat(act(path + "/end", 5)).isEqualTo(409);
    assertThat(page(path)).contains("Đã kết thúc").doesNotContain("name=\"code\"");
  }

  @Test
  void savingAFormUnchangedChangesNothingButTheVersion() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    operator.form("/console/campaigns", encoded(campaignFields()));
    String before = operator.get("/v1/campaigns/" + id).body();
    Map<String, String> fields = campaignFields();
    fields.put("version", "1");
    assertThat(operator.form("/console/campaigns/" + id, encoded(fields)).status()).isEqualTo(302);
    assertThat(operator.get("/v1/campaigns/" + id).body())
        .isEqualTo(before.replace("\"version\":1", "\"version\":2"));
  }

  @Test
  void issuersAreTypedOneToALineAndComeBackSo() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    Map<String, String> fields = campaignFields();
    fields.put("codeKind", "UNIQUE");
    fields.put("code", "");
    fields.put("limits.perShopper", "");
    fields.put("issuers", "tiki 5.000\r\n\r\nlazada: 10\r\n");
    assertThat(operator.form("/console/campaigns", encoded(fields)).status()).isEqualTo(302);
    assertThat(operator.get("/v1/campaigns/" + id).json().path("issuers").toString())
        .isEqualTo("[{\"partnerId\":\"tiki\",\"max\":5000},{\"partnerId\":\"lazada\",\"max\":10}]");
    assertThat(page("/console/campaigns/" + id)).contains("tiki 5000\nlazada 10");

    fields.put("version", "1");
    fields.put("issuers", "tiki");
    assertThat(operator.form("/console/campaigns/" + id, encoded(fields)).body())
        .contains("id=\"issuers-error\"", "Cần một số nguyên.");
    fields.put("issuers", "tiki 5\ntiki 6");
    assertThat(operator.form("/console/campaigns/" + id, encoded(fields)).body())
        .contains("id=\"issuers-error\"", "Bị lặp lại.");
  }

  @Test
  void campaignsErrorsStandBesideTheirFields() {
    Map<String, String> fields = campaignFields();
    fields.put("minAmount", "nhiều");
    fields.put("allocations", "shopee half");
    assertThat(operator.form("/console/campaigns", encoded(fields)).body())
        .contains("id=\"minAmount-error\"", "id=\"allocations-error\"", "Cần một số nguyên.");
    fields.put("minAmount", "");
    fields.put("allocations", "");
    fields.put("discount.percentBps", "120");
    fields.put("code", "x");
    assertThat(operator.form("/console/campaigns", encoded(fields)).body())
        .contains("id=\"discount.percentBps-error\"", "id=\"code-error\"");
  }

  @Test
  void codeInUseIsToldWhereItIsPublished() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    operator.form("/console/campaigns", encoded(campaignFields()));
    act("/console/campaigns/" + id + "/publish", 1);
    operator.post("/v1/campaigns", Samples.campaign(id + "-b", edition, code).toString());
    Answer refused =
        operator.form("/console/campaigns/" + id + "-b/publish", encoded(Map.of("version", "1")));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("Một chiến dịch khác đang dùng mã này", id);
  }

  @Test
  void auditorReadsAndChangesNothing() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    Api auditor = as(Tokens.auditor());
    assertThat(auditor.get("/console", "Accept", "text/html").body())
        .contains(edition)
        .doesNotContain("/console/editions/new");
    assertThat(auditor.get("/console/editions/" + edition, "Accept", "text/html").body())
        .doesNotContain("<form method=\"post\" novalidate", "/publish");
    assertThat(auditor.form("/console/editions", encoded(editionFields())).status()).isEqualTo(403);
    assertThat(auditor.form("/console/editions/" + edition + "/publish", "version=1").status())
        .isEqualTo(403);
  }

  @Test
  void consoleIsForOperatorAndAuditorOnly() {
    assertThat(as(Tokens.merchant("m-1001")).get("/console", "Accept", "text/html").status())
        .isEqualTo(403);
    assertThat(as(Tokens.officer("79")).get("/console").status()).isEqualTo(403);
    Answer nobody = as(null).get("/console", "Accept", "text/html");
    assertThat(nobody.status()).isEqualTo(302);
    assertThat(location(nobody)).endsWith("/sign-in?next=%2Fconsole");
  }

  @Test
  void pagesSpeakBothLanguages() {
    operator.post("/v1/editions", Samples.edition(edition).toString());
    operator.form("/console/campaigns", encoded(campaignFields()));
    for (String path :
        new String[] {
          "/console",
          "/console/editions/new",
          "/console/editions/" + edition,
          "/console/editions/" + edition + "/publish",
          "/console/campaigns/new",
          "/console/campaigns/" + id,
          "/console/campaigns/" + id + "/publish"
        }) {
      assertThat(page(path)).as(path).contains("lang=\"vi\"").doesNotContain("??");
      assertThat(page(path + "?lang=en"))
          .as(path)
          .contains("lang=\"en\"")
          .doesNotContain("??", "Điều hành", "''");
    }
  }

  private Map<String, String> editionFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", edition);
    fields.put("nameVi", "Kỳ thử");
    fields.put("nameEn", "Trial");
    fields.put("kind", "NATIONAL");
    fields.put("province", "");
    fields.put("week.start", "2026-11-23");
    fields.put("week.end", "2026-11-29");
    fields.put("window.start", "2026-11-27T00:00");
    fields.put("window.end", "2026-11-29T12:00");
    fields.put("decision.number", "1/QĐ-BCT");
    fields.put("decision.date", "2026-10-30");
    fields.put("nationalCode", "mua sam viet nam");
    fields.put("concentrated", "on");
    return fields;
  }

  private Map<String, String> campaignFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("editionId", edition);
    fields.put("name", "Chiến dịch thử");
    fields.put("owner.kind", "MINISTRY");
    fields.put("codeKind", "GENERIC");
    fields.put("code", code);
    fields.put("discount.kind", "PERCENT");
    fields.put("discount.percentBps", "12,5");
    fields.put("discount.maxDiscount", "100.000");
    fields.put("minAmount", "200 000");
    fields.put("limits.total", "1,000,000");
    fields.put("limits.budget", "50.000.000.000");
    fields.put("limits.perShopper", "2");
    fields.put("shopperScope", "APP");
    fields.put("window.start", "");
    fields.put("provinces", "79, 01");
    fields.put("allocations", "shopee 50\ntiki 25%");
    return fields;
  }

  private int act(String path, int version) {
    return operator.form(path, encoded(Map.of("version", Integer.toString(version)))).status();
  }

  private String page(String path) {
    Answer page = operator.get(path, "Accept", "text/html");
    assertThat(page.status()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Api as(@Nullable String token) {
    return new Api(port, token);
  }
}
