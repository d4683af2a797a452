package onlinefriday.reporting;

import static onlinefriday.reporting.ReportingHttp.get;
import static onlinefriday.reporting.ReportingHttp.publish;
import static onlinefriday.reporting.ReportingHttp.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/** Each test counts in an edition of its own, so that they do not see each other's figures. */
@ServiceTest
class KpiApiTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @Autowired
  @Qualifier("foldingReader")
  private SmartLifecycle consumer;

  @BeforeEach
  void untilTheServiceIsReady() {
    await()
        .untilAsserted(
            () ->
                assertThat(get(managementPort, "/actuator/health/readiness", null))
                    .satisfies(a -> assertThat(a.statusCode()).as(a.body()).isEqualTo(200)));
  }

  @Test
  void aRedemptionIsSeenInEveryFigure() {
    Redemption one = Redemption.of("seen-1").during("seen").worth(300_000);
    publish(one.confirmed());

    await().untilAsserted(() -> assertThat(total("seen", "redemptions")).isEqualTo(1));

    JsonNode answer = kpis("edition=seen&by=hour", Tokens.operator());
    assertThat(answer.at("/totals/amount").asLong()).isEqualTo(300_000);
    assertThat(answer.at("/totals/discount").asLong()).isEqualTo(60_000);
    assertThat(answer.at("/totals/shoppers").asLong()).isEqualTo(1);
    assertThat(answer.at("/totals/cashlessAmount").asLong()).isEqualTo(300_000);
    assertThat(answer.at("/series/0/key").asString()).isEqualTo("2026-11-27T09:00:00+07:00");
    assertThat(answer.at("/series/0/redemptions").asLong()).isEqualTo(1);
    assertThat(answer.at("/completeness/eventsSeen").asLong()).isEqualTo(1);
    assertThat(answer.at("/completeness/lagSeconds").isNumber()).isTrue();
    assertThat(answer.at("/asOf").asString()).endsWith("+07:00");
    assertThat(answer.at("/shoppersErrorPercent").asDouble()).isEqualTo(3.3);
  }

  @Test
  void anEventSentAgainCountsOnceAndARefundSubtracts() {
    RedemptionEvent confirmed = Redemption.of("again-1").during("again").confirmed();
    publish(confirmed);
    publish(confirmed);
    publish(Redemption.of("again-2").during("again").confirmed());
    publish(Redemption.of("again-2").during("again").refunded());
    publish(confirmed);
    publish(Redemption.of("again-3").during("again").held());

    await()
        .untilAsserted(
            () -> {
              assertThat(total("again", "held")).isEqualTo(1);
              assertThat(total("again", "released")).isEqualTo(1);
              assertThat(total("again", "redemptions")).isEqualTo(1);
            });
  }

  @Test
  void anUnreadableRecordGoesToTheDeadLettersAndStopsNothing() {
    String key = "dead-1";
    Topics.send(Topic.REDEMPTIONS, key, "{not json".getBytes(StandardCharsets.UTF_8));
    Topics.send(Topic.REDEMPTIONS, key, "{}".getBytes(StandardCharsets.UTF_8));
    publish(Redemption.of(key).during("dead").confirmed());

    await().untilAsserted(() -> assertThat(total("dead", "redemptions")).isEqualTo(1));
    await()
        .untilAsserted(
            () ->
                assertThat(Topics.read(Topic.REDEMPTIONS.deadLetterName()))
                    .filteredOn(letter -> key.equals(letter.key()))
                    .hasSize(2));
  }

  @Test
  void eachRoleSeesOnlyWhatItMay() {
    publish(Redemption.of("roles-1").during("roles").in("79").confirmed());
    publish(Redemption.of("roles-2").during("roles").in("01").through("tiki").confirmed());
    await().untilAsserted(() -> assertThat(total("roles", "redemptions")).isEqualTo(2));

    JsonNode officers = kpis("edition=roles&by=province", Tokens.officer("79"));
    assertThat(officers.at("/totals/redemptions").asLong()).isEqualTo(2);
    assertThat(officers.at("/series")).hasSize(1);
    assertThat(officers.at("/series/0/key").asString()).isEqualTo("79");
    assertThat(officers.at("/series/0/name").asString()).isEqualTo("Hồ Chí Minh");
    assertThat(kpis("edition=roles&by=province", Tokens.auditor()).at("/series")).hasSize(2);
    JsonNode own = kpis("edition=roles&province=79", Tokens.inspector("79"));
    assertThat(own.at("/totals/redemptions").asLong()).isEqualTo(1);
    JsonNode partners = kpis("edition=roles&by=partner", Tokens.partner("tiki", "reports:read"));
    assertThat(partners.at("/totals/redemptions").asLong()).isEqualTo(1);
    assertThat(partners.at("/completeness/eventsSeen").asLong()).isEqualTo(1);
    assertThat(partners.at("/series/0/key").asString()).isEqualTo("tiki");

    assertThat(status("province=01", Tokens.officer("79"))).isEqualTo(403);
    assertThat(status("partner=shopee", Tokens.partner("tiki", "reports:read"))).isEqualTo(403);
    assertThat(status("", Tokens.partner("tiki", "vouchers:redeem"))).isEqualTo(403);
    assertThat(status("", Tokens.merchant("m-1001"))).isEqualTo(403);
    assertThat(status("", Tokens.personWithoutRole("x"))).isEqualTo(403);
    assertThat(status("", Tokens.forged())).isEqualTo(401);
    assertThat(get(port, "/v1/reports/kpis", null).statusCode()).isEqualTo(401);
  }

  @Test
  void badParametersAreAnsweredWithAProblem() {
    assertThat(problem("from=yesterday")).isEqualTo("400 malformed");
    assertThat(problem("asOfDate=2026-13-01")).isEqualTo("400 malformed");
    assertThat(problem("province=99")).isEqualTo("422 invalid");
    assertThat(problem("province=10&asOfDate=2026-11-01")).isEqualTo("422 invalid");
    assertThat(problem("from=2026-11-27T00:00:00%2B07:00&to=2026-11-27T00:00:00+07:00"))
        .isEqualTo("422 invalid");
    assertThat(problem("by=weather")).isEqualTo("422 by-not-available");
    assertThat(problem("by=merchant")).isEqualTo("422 by-not-available");
    assertThat(problem("merchant=m-1001")).isEqualTo("422 by-not-available");
  }

  @Test
  void anEditionWithoutRedemptionsHasZeros() {
    JsonNode answer = kpis("edition=never-held&by=province", Tokens.operator());

    assertThat(answer.at("/totals/redemptions").asLong()).isZero();
    assertThat(answer.at("/series").isArray()).isTrue();
    assertThat(answer.at("/series")).isEmpty();
  }

  @Test
  void aRestartedConsumerGoesOnWhereItStood() {
    publish(Redemption.of("restart-1").during("restart").confirmed());
    await().untilAsserted(() -> assertThat(total("restart", "redemptions")).isEqualTo(1));

    consumer.stop();
    publish(Redemption.of("restart-2").during("restart").confirmed());
    assertThat(total("restart", "redemptions")).isEqualTo(1);
    consumer.start();

    await().untilAsserted(() -> assertThat(total("restart", "redemptions")).isEqualTo(2));
  }

  @Test
  void liveTotalsMoveEverySecond() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(port, "/v1/reports/live?edition=live"))
            .header("Authorization", Tokens.operator())
            .header("Accept", "text/event-stream")
            .build();
    try (var stream = HTTP.send(request, BodyHandlers.ofInputStream()).body();
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      assertThat(nextTotals(lines)).isZero();
      publish(Redemption.of("live-1").during("live").confirmed());
      await().until(() -> nextTotals(lines) == 1);
    }
  }

  private static long nextTotals(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = lines.readLine();
    }
    assertThat(line).isNotNull();
    return WireJson.mapper().readTree(line.substring(5)).at("/totals/redemptions").asLong();
  }

  private long total(String edition, String figure) {
    return kpis("edition=" + edition, Tokens.operator()).at("/totals/" + figure).asLong();
  }

  private JsonNode kpis(String query, String token) {
    var answer = get(port, "/v1/reports/kpis?" + query, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return WireJson.mapper().readTree(answer.body());
  }

  private int status(String query, String token) {
    return get(port, "/v1/reports/kpis?" + query, token).statusCode();
  }

  private String problem(String query) {
    var answer = get(port, "/v1/reports/kpis?" + query, Tokens.operator());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return answer.statusCode()
        + " "
        + WireJson.mapper().readTree(answer.body()).at("/code").asString();
  }
}
