package onlinefriday.standalone.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import onlinefriday.standalone.access.ApiKey;
import onlinefriday.standalone.access.Secrets;
import onlinefriday.standalone.access.SecretsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  @TempDir Path data;
  private FakePlatform platform;
  private Api api;
  private SecretsFile files;

  @BeforeEach
  void start() throws Exception {
    platform = new FakePlatform();
    api = new Api(HttpClient.newHttpClient(), platform.url(), platform.url());
    files = new SecretsFile(data);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void freshPlatformGetsTheMerchantAndAKeyForEachPartner() throws Exception {
    var secrets = provision();
    assertThat(platform.made)
        .containsExactly(
            "POST /v1/merchants m-1001",
            "POST /v1/merchants/m-1001/verify",
            "POST /v1/partners shopee",
            "POST /v1/partners/shopee/keys",
            "POST /v1/partners tiki",
            "POST /v1/partners/tiki/keys");
    assertThat(secrets.apiKeys()).extracting(ApiKey::partnerId).containsExactly("shopee", "tiki");
    assertThat(files.read()).isEqualTo(secrets);
  }

  @Test
  void secondStartMakesNothing() throws Exception {
    var first = provision();
    var made = List.copyOf(platform.made);
    assertThat(provision()).isEqualTo(first);
    assertThat(platform.made).isEqualTo(made);
  }

  @Test
  void keyThatNoLongerWorksIsReplaced() throws Exception {
    var first = provision();
    platform.liveKeys.removeFirst();
    assertThat(provision().apiKey("shopee")).isPresent().isNotEqualTo(first.apiKey("shopee"));
    assertThat(files.read().apiKey("tiki")).isEqualTo(first.apiKey("tiki"));
  }

  @Test
  void demoOpensAWindowThatIsOpenNow() throws Exception {
    assertThat(season(NOW)).isEqualTo("demo");
    var window = platform.editions.get("demo").path("window");
    assertThat(window.path("start").asString()).isEqualTo("2026-11-27T02:00:00Z");
    assertThat(window.path("end").asString()).isEqualTo("2026-11-29T14:00:00Z");
    assertThat(platform.made).contains("POST /v1/campaigns/DEMO-NATIONAL/publish");
  }

  @Test
  void openDemoIsGoneOnWithAndAClosedOneIsFollowedByANewOne() throws Exception {
    assertThat(season(NOW)).isEqualTo("demo");
    assertThat(season(NOW.plus(Duration.ofHours(10)))).isEqualTo("demo");
    assertThat(season(NOW.plus(Duration.ofHours(61)))).isEqualTo("demo-20261129-2300");
    assertThat(platform.made).contains("POST /v1/campaigns DEMO-NATIONAL-20261129-2300");
  }

  private Secrets provision() throws Exception {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Provisioning(api, clock).provision(files.readOrCreate(), files);
  }

  private String season(Instant now) throws Exception {
    var operator = api.as(files.readOrCreate().machineUser("operator"));
    return DemoSeason.open(operator, now).edition();
  }
}
