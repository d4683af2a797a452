package onlinefriday.campaign.console;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.campaign.Api;
import onlinefriday.campaign.Api.Answer;
import onlinefriday.campaign.Samples;
import onlinefriday.campaign.campaign.Fused;
import onlinefriday.campaign.campaign.Fuses;
import onlinefriday.campaign.campaign.Measure;
import onlinefriday.campaign.campaign.Trip;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FusePageTest {
  @LocalServerPort int port;
  @Autowired Fuses fuses;
  Api operator;
  Api second;
  String id;
  String path;

  @BeforeEach
  void campaignPausedByItsFuse() {
    operator = new Api(port, Tokens.operator());
    second = new Api(port, Tokens.operator("operator-2"));
    String edition = Samples.fresh("fuse-page-");
    id = Samples.fresh("blown-");
    path = "/console/campaigns/" + id;
    operator.post("/v1/editions", Samples.edition(edition).toString());
    var body = Samples.campaign(id, edition, Samples.fresh("BLOWN"));
    body.putObject("fuse").put("discountPerMinute", 200_000);
    operator.post("/v1/campaigns", body.toString());
    operator.act("/v1/campaigns/" + id + "/publish");
    Fused fused = fuses.inForce().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    fuses.trip(fused, new Trip(Measure.DISCOUNT_PER_MINUTE, 200_000, 270_000));
  }

  @Test
  void pageSaysWhatWasMeasuredAndThatItTakesTwo() {
    assertThat(page(operator, path))
        .contains("tự tạm dừng lúc", "270.000", "200.000", "chưa ai yêu cầu");
    assertThat(page(operator, path + "?lang=en"))
        .contains("paused by itself", "nobody has asked yet")
        .doesNotContain("??");
    assertThat(page(operator, path + "/resume?lang=en"))
        .contains("it takes two people to resume it")
        .doesNotContain("??");
  }

  @Test
  void firstPersonIsToldThatASecondIsNeededAndTheSecondResumes() {
    assertThat(page(operator, path + "/resume")).contains("cần hai người");
    Answer first = operator.form(path + "/resume", "version=3");
    assertThat(location(first)).endsWith("?done=ask-resume");
    assertThat(page(operator, path + "?done=ask-resume"))
        .contains("Đã ghi nhận yêu cầu", "operator đã yêu cầu lúc", "còn thiếu người thứ hai");
    assertThat(page(operator, path + "/resume")).contains("cần hai người");

    assertThat(page(second, path + "/resume")).contains("mã lại dùng được trong khung giờ");
    assertThat(location(second.form(path + "/resume", "version=4"))).endsWith("?done=resume");
    assertThat(page(second, path)).doesNotContain("tự tạm dừng lúc");
  }

  @Test
  void pauseByAPersonNamesThem() {
    operator.form(path + "/resume", "version=3");
    second.form(path + "/resume", "version=4");
    second.form(path + "/pause", "version=5&reason=x");
    assertThat(page(operator, path)).contains("bởi operator-2").doesNotContain("Cầu chì</strong>");
  }

  private static String page(Api reader, String path) {
    Answer page = reader.get(path, "Accept", "text/html");
    assertThat(page.status()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("");
  }
}
