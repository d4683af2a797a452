package onlinefriday.reporting.dashboard;

import static onlinefriday.reporting.ReportingHttp.get;
import static onlinefriday.reporting.ReportingHttp.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.reporting.Redemption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ProvincePageTest {
  @LocalServerPort private int port;

  @BeforeEach
  void untilThereAreFigures() {
    String edition =
        """
        {"id": "paged", "version": 1, "kind": "NATIONAL", "state": "PUBLISHED",
         "concentrated": true, "nameVi": "Ngày mua sắm", "nameEn": "Shopping day",
         "window": {"start": "2026-11-20T00:00:00+07:00", "end": "2036-11-29T12:00:00+07:00"}}
        """;
    Topics.send(Topic.EDITIONS, "paged", edition.getBytes(StandardCharsets.UTF_8));
    publish(confirmed(1, "79", 1_234_567));
    publish(confirmed(2, "01", 2_000_000));
    await()
        .untilAsserted(
            () ->
                assertThat(page("/province/figures?edition=paged", Tokens.operator(), "vi").body())
                    .contains("3.234.567"));
  }

  @Test
  void theOperatorSeesEveryProvinceOfTheCurrentEdition() {
    var page = page("/province", Tokens.operator(), "vi");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Số liệu theo tỉnh", "Ngày mua sắm", "Lượt dùng mã", "Hồ Chí Minh", "Hà Nội")
        .contains("1.234.567", "Đủ mọi lượt đã ghi nhận đến")
        .contains("hx-get=\"/province/figures?edition=paged\"")
        .doesNotContain("??");
  }

  @Test
  void thePageSpeaksEnglishToo() {
    assertThat(page("/province", Tokens.auditor(), "en").body())
        .contains("Figures by province", "Shopping day", "1,234,567", "Complete up to")
        .doesNotContain("??");
  }

  @Test
  void anOfficerSeesTheirProvinceBesideTheCountrysTotals() {
    var page = page("/province", Tokens.officer("79"), "vi");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Số liệu của Hồ Chí Minh", "1.234.567", "Cùng lúc, cả nước")
        .doesNotContain("2.000.000", "Hà Nội");
    assertThat(page("/province?province=01", Tokens.officer("79"), "vi").statusCode())
        .isEqualTo(403);
    assertThat(page("/province/provinces", Tokens.officer("79"), "vi").body())
        .doesNotContain("2.000.000");
  }

  @Test
  void thePageIsNotForEverybody() {
    assertThat(page("/province", Tokens.merchant("m-1001"), "vi").statusCode()).isEqualTo(403);
    assertThat(page("/province?asOfDate=soon", Tokens.operator(), "vi").statusCode())
        .isEqualTo(400);
    var anonymous = page("/province", null, "vi");
    assertThat(anonymous.statusCode()).isEqualTo(302);
    assertThat(anonymous.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in?next=%2Fprovince");
  }

  @Test
  void anAbolishedProvinceKeepsItsNameOnItsMap() {
    assertThat(page("/province?asOfDate=2023-12-01", Tokens.operator(), "vi").body())
        .contains("Bình Thuận", "Không có trên bản đồ ngày này");
    assertThat(page("/province", Tokens.operator(), "vi").body()).doesNotContain("Bình Thuận");
  }

  @Test
  void thePagesOwnFilesAreThere() {
    assertThat(page("/province/assets/live.js", Tokens.operator(), "vi").statusCode())
        .isEqualTo(200);
    assertThat(page("/province/assets/province.css", Tokens.operator(), "vi").statusCode())
        .isEqualTo(200);
  }

  /** Numbered, so that the figures are the same before every test. */
  private static RedemptionEvent confirmed(int number, String province, long amount) {
    var event =
        Redemption.of("paged-" + number).during("paged").in(province).worth(amount).confirmed();
    return Redemption.numbered(event, "voucher-of-pages", number);
  }

  private HttpResponse<String> page(String path, @Nullable String token, String language) {
    return get(port, path, token, "Accept", "text/html", "Accept-Language", language);
  }
}
