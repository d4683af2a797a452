package onlinefriday.campaign.home;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.campaign.Api;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class HomePageTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void homePageFollowsTheClock() {
    Api operator = new Api(port, Tokens.operator());
    String id = Samples.fresh("home-");
    var edition = Samples.edition(id).put("nationalCode", "NHATRANG2041").put("nameVi", "Kỳ 2041");
    edition
        .putObject("window")
        .put("start", "2041-11-29T00:00:00+07:00")
        .put("end", "2041-12-01T12:00:00+07:00");
    operator.post("/v1/editions", edition.toString());
    operator.act("/v1/editions/" + id + "/publish");

    assertThat(homeAt("2041-11-21T23:59:59+07:00"))
        .contains("Kỳ 2041", "60 giờ mua sắm", "Mở sau")
        .doesNotContain("NHATRANG2041");
    assertThat(homeAt("2041-11-22T00:00:00+07:00")).contains("NHATRANG2041", "Mở sau");
    assertThat(homeAt("2041-11-29T00:00:00+07:00"))
        .contains("NHATRANG2041", "Đang diễn ra", "data-until=\"2041-12-01T05:00:00Z\"");
    assertThat(homeAt("2041-12-01T12:00:00+07:00"))
        .contains("Kỳ này đã kết thúc")
        .doesNotContain("NHATRANG2041");
    operator.act("/v1/editions/" + id + "/close");
  }

  @Test
  void homePageIsForEverybodyInBothLanguages() {
    Api anybody = new Api(port, null);
    var vietnamese = anybody.get("/", "Accept", "text/html");
    assertThat(vietnamese.status()).isEqualTo(200);
    assertThat(vietnamese.body()).contains("Chương trình là gì?").doesNotContain("??");
    var english = anybody.get("/", "Accept", "text/html", "Accept-Language", "en");
    assertThat(english.body()).contains("What is it?").doesNotContain("??", "''");
  }

  private String homeAt(String instant) {
    clock.moveTo(WireTime.readInstant(instant));
    var page = new Api(port, null).get("/", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(200);
    return page.body();
  }
}
