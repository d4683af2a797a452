package onlinefriday.voucher.redemption;

import static onlinefriday.voucher.Scene.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.Scene;
import onlinefriday.voucher.Stores;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.TermsBook;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RedemptionEventsTest {
  private static final String RAW_SHOPPER = "raw-shopper-0912345678";

  @Autowired TermsBook book;
  @Autowired MongoDatabase database;
  @LocalServerPort int port;
  Api api;
  Scene scene;

  @BeforeEach
  void open() {
    api = new Api(port);
    scene = new Scene(book);
  }

  @Test
  void aRedemptionIsPublishedOnceAsTheContractHasIt() throws IOException {
    Campaign campaign = scene.knows(Vouchers.campaign("events"));
    Answer made = api.redeem("k-events", body(campaign, RAW_SHOPPER, "o-events"));
    api.redeem("k-events", body(campaign, RAW_SHOPPER, "o-events"));
    String id = made.json().path("id").asString();
    await().until(() -> !records(id).isEmpty());
    // A later redemption is on the topic: had the first been sent twice, it would be there too.
    String later =
        api.redeem("k-later", body(campaign, "s", "o-later")).json().path("id").asString();
    await().until(() -> !records(later).isEmpty());
    assertThat(records(id)).hasSize(1);

    ConsumerRecord<String, byte[]> record = records(id).getFirst();
    JsonNode event = WireJson.mapper().readTree(record.value());
    assertThat(event).isEqualTo(golden(event, made));
    assertThat(header(record, "ce_id"))
        .isEqualTo(event.path("publisher").asString() + ":" + event.path("sequence").asLong());
    assertThat(header(record, "ce_type")).isEqualTo("redemption.confirmed");
    assertThat(header(record, "ce_source")).isEqualTo("voucher-service");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_time")).isEqualTo(made.json().path("at").asString());
    assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  private static JsonNode golden(JsonNode event, Answer made) throws IOException {
    try (var file =
        RedemptionEventsTest.class.getResourceAsStream("/golden/redemption-confirmed.json")) {
      assertThat(file).isNotNull();
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${id}", made.json().path("id").asString())
              .replace("${at}", made.json().path("at").asString())
              .replace("${publisher}", event.path("publisher").asString())
              .replace("${sequence}", event.path("sequence").asString())
              .replace("${shopper}", event.path("shopper").asString());
      return WireJson.mapper().readTree(text);
    }
  }

  @Test
  void noShopperIsNamedInTheStoreOrOnTheTopic() {
    Campaign campaign = scene.knows(Vouchers.campaign("private").limits(null, null, 1));
    String id =
        api.redeem("k-private", body(campaign, RAW_SHOPPER, "o-private"))
            .json()
            .path("id")
            .asString();
    await().until(() -> !records(id).isEmpty());
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find()) {
        assertThat(document.toJson()).doesNotContain(RAW_SHOPPER);
      }
    }
    for (var record : Topics.read(Topic.REDEMPTIONS.topicName())) {
      assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain(RAW_SHOPPER);
    }
  }

  @Test
  void usageAgreesWithTheLedger() {
    Campaign campaign = scene.knows(Vouchers.campaign("usage").limits(5L, 400_000L, null));
    for (int i = 0; i < 6; i++) {
      api.redeem("k-usage-" + i, body(campaign, "s-" + i, "o-" + i));
    }
    long entries = Stores.entriesOf("usage", database);
    JsonNode usage = api.get(Tokens.auditor(), "/v1/campaigns/usage/usage").json();
    assertThat(entries).isEqualTo(4);
    assertThat(usage.path("confirmed").asLong()).isEqualTo(entries);
    assertThat(usage.path("discountTotal").asLong()).isEqualTo(360_000);
    assertThat(usage.path("remaining").asLong()).isEqualTo(1);
    assertThat(usage.path("remainingBudget").asLong()).isEqualTo(40_000);
    assertThat(usage.path("stranded").asLong()).isZero();
    assertThat(usage.path("asOf").asString()).endsWith("+07:00");
    assertThat(api.get(Tokens.auditor(), "/v1/campaigns/none/usage").status()).isEqualTo(404);
    assertThat(api.get(Tokens.merchant("m-1"), "/v1/campaigns/usage/usage").status())
        .isEqualTo(404);
    assertThat(api.get("", "/v1/campaigns/usage/usage").status()).isEqualTo(401);
  }

  @Test
  void usageOfACampaignWithoutLimitsCountsToo() {
    Campaign campaign = scene.knows(Vouchers.campaign("counted"));
    api.redeem("k-counted", body(campaign, "s", "o"));
    JsonNode usage = api.get(Tokens.operator(), "/v1/campaigns/counted/usage").json();
    assertThat(usage.path("confirmed").asLong()).isEqualTo(1);
    assertThat(usage.has("remaining")).isFalse();
    assertThat(usage.has("remainingBudget")).isFalse();
  }

  private static List<ConsumerRecord<String, byte[]>> records(String id) {
    return Topics.read(Topic.REDEMPTIONS.topicName()).stream()
        .filter(record -> record.key().equals(id))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
