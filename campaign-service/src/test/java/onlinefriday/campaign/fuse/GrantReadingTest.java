package onlinefriday.campaign.fuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import onlinefriday.campaign.Api;
import onlinefriday.campaign.Samples;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class GrantReadingTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired FactReader reader;
  @Autowired MeterRegistry meters;
  Api operator;
  String edition;

  @BeforeEach
  void newEdition() {
    clock.reset(); // records are found by the times Kafka's clients give them
    operator = new Api(port, Tokens.operator());
    edition = Samples.fresh("fuse-");
    operator.post("/v1/editions", Samples.edition(edition).toString());
  }

  @Test
  void campaignIsPausedByOneGrantOverItsFuse() {
    Grants grants = published("grantsPerMinute", 3);
    double before = trips();
    redeem(grants, 1, 4);
    awaitPaused(grants);
    await().until(() -> trips() > before);
    assertThat(operator.get(path(grants)).json().at("/pause/measured").asLong()).isEqualTo(4);
  }

  @Test
  void campaignIsPausedByItsDiscount() {
    Grants grants = published("discountPerMinute", 180_000);
    redeem(grants, 1, 3);
    awaitPaused(grants);
    assertThat(operator.get(path(grants)).json().at("/pause/measured").asLong()).isEqualTo(270_000);
  }

  @Test
  void factsSentAgainOldOnesAndUnreadableOnesTripNothing() {
    Grants grants = published("grantsPerMinute", 3);
    redeem(grants, 1, 3);
    redeem(grants, 1, 3);
    for (int sequence = 4; sequence < 20; sequence++) {
      send(grants.redeemed(sequence, clock.instant().minusSeconds(3600)));
    }
    Topics.send(Topic.REDEMPTIONS, "one", "{not json".getBytes(UTF_8));
    Grants read = published("grantsPerMinute", 1);
    redeem(read, 1, 2);
    awaitPaused(read);
    assertThat(state(grants)).isEqualTo("PUBLISHED");

    redeem(grants, 20, 20);
    awaitPaused(grants);
  }

  @Test
  void restartedReaderMeasuresTheLastMinuteAgain() {
    Grants grants = published("grantsPerMinute", 3);
    redeem(grants, 1, 3);
    reader.stop();
    redeem(grants, 4, 4);
    reader.start();
    awaitPaused(grants);
    assertThat(operator.get(path(grants)).json().at("/pause/measured").asLong()).isEqualTo(4);
  }

  @Test
  void resumedCampaignIsMeasuredFromThenOn() {
    Grants grants = published("grantsPerMinute", 1);
    redeem(grants, 1, 2);
    awaitPaused(grants);
    operator.act(path(grants) + "/resume");
    new Api(port, Tokens.operator("operator-2")).act(path(grants) + "/resume");
    redeem(grants, 3, 3);
    Grants read = published("grantsPerMinute", 1);
    redeem(read, 1, 2);
    awaitPaused(read);
    assertThat(state(grants)).isEqualTo("PUBLISHED");
    redeem(grants, 4, 4);
    awaitPaused(grants);
  }

  private double trips() {
    return meters.counter("campaign.fuse.trips", "measure", "GRANTS_PER_MINUTE").count();
  }

  private Grants published(String limit, long value) {
    String id = Samples.fresh("fused-");
    ObjectNode body = Samples.campaign(id, edition, Samples.fresh("FUSED"));
    body.putObject("fuse").put(limit, value);
    operator.post("/v1/campaigns", body.toString());
    assertThat(operator.act("/v1/campaigns/" + id + "/publish").status()).isEqualTo(200);
    return new Grants(id);
  }

  private void redeem(Grants grants, int first, int last) {
    for (int sequence = first; sequence <= last; sequence++) {
      send(grants.redeemed(sequence, clock.instant()));
    }
  }

  /** All on one partition, so that what is sent later is read later. */
  private static void send(RedemptionEvent event) {
    Topics.send(Topic.REDEMPTIONS, "one", WireJson.mapper().writeValueAsBytes(event));
  }

  private void awaitPaused(Grants grants) {
    await().until(() -> state(grants).equals("PAUSED"));
  }

  private String state(Grants grants) {
    return operator.get(path(grants)).json().path("state").asString();
  }

  private static String path(Grants grants) {
    return "/v1/campaigns/" + grants.campaign();
  }
}
