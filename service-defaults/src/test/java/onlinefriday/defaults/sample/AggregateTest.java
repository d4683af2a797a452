package onlinefriday.defaults.sample;

import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.AuditEntry;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.sample.SampleService.Heard;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.defaults.topic.StateRelay;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;

@ServiceTest
class AggregateTest {
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00.5Z");
  private static final Change CREATE = Change.of("operator", "create", AT);

  @Autowired private AggregateStore<MerchantState> store;
  @Autowired private StateRelay<MerchantState> relay;
  @Autowired private Heard heard;
  @Autowired private MongoDatabase database;
  @Autowired private MeterRegistry meters;

  @Autowired
  @Qualifier("topics")
  private HealthIndicator topics;

  @Test
  void whatIsStoredIsReadBackWithoutADifference() {
    MerchantState merchant = merchant(1);

    assertThat(store.insert(merchant, CREATE)).isTrue();

    assertThat(store.find(merchant.id())).hasValue(merchant);
  }

  @Test
  void anIdIsTakenOnce() {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);

    assertThat(store.insert(merchant, CREATE)).isFalse();
  }

  @Test
  void onlyOneOfManyChangesOfAVersionWins() throws Exception {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> store.replace(next(merchant), Change.of("p" + i, "edit", AT))))
              .toList();
      int won = 0;
      for (var one : tries) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void historyIsReadInTheOrderOfVersionsAndInParts() {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);
    MerchantState current = merchant;
    while (current.version() < 11) {
      current = next(current);
      store.replace(current, Change.of("p" + current.version(), "edit", AT));
    }

    assertThat(store.history(merchant.id(), 0, 100))
        .extracting(AuditEntry::version)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    assertThat(store.history(merchant.id(), 9, 1))
        .containsExactly(new AuditEntry(10, Change.of("p10", "edit", AT)));
    assertThat(store.history(merchant.id(), 11, 100)).isEmpty();
  }

  @Test
  void everyChangeIsKeptInTheAuditWithWhoDidIt() {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);
    store.replace(next(merchant), new Change("inspector", "suspend", AT, "hàng giả"));

    List<Document> audit =
        database
            .getCollection("merchants.audit")
            .find(in("_id", merchant.id() + ":1", merchant.id() + ":2"))
            .into(new java.util.ArrayList<>());

    assertThat(audit)
        .extracting(entry -> entry.get("change", Document.class).getString("actor"))
        .containsExactlyInAnyOrder("operator", "inspector");
  }

  @Test
  void aChangeIsHeardByReadersOfItsTopic() {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);
    relay.wake();

    await().until(() -> heard.states().contains(merchant));
    await().until(() -> store.unpublished(10).isEmpty());
  }

  @Test
  void aRecordThatIsTooLargeIsSetAsideAndTheOthersAreHeard() {
    MerchantState large = merchant(1, "x".repeat(2_000_000));
    MerchantState next = merchant(1);
    store.insert(large, CREATE);
    store.insert(next, CREATE);
    relay.wake();

    await().until(() -> heard.states().contains(next));
    await().until(() -> store.setAside().count(10) == 1);
    await()
        .untilAsserted(
            () ->
                assertThat(topics.health().getDetails())
                    .containsEntry("setAside.merchant.merchants", 1));
    assertThat(meters.get("topic.set.aside").gauge().value()).isEqualTo(1);
    assertThat(heard.states()).doesNotContain(large);
    store.published(large.id(), 1);
  }

  @Test
  void theRecordSaysWhatItIsInCloudEventsHeaders() {
    MerchantState merchant = merchant(1);
    store.insert(merchant, CREATE);
    relay.wake();
    await().until(() -> heard.states().contains(merchant));

    var record =
        Topics.read(Topic.MERCHANTS.topicName()).stream()
            .filter(r -> merchant.id().equals(r.key()))
            .findFirst()
            .orElseThrow();

    assertThat(
            new String(
                record.headers().lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8))
        .isEqualTo(merchant.id() + ":1");
    assertThat(record.headers().lastHeader(EventHeaders.SPEC_VERSION)).isNotNull();
  }

  @Test
  void aLowerVersionThatComesLateIsIgnored() {
    MerchantState old = merchant(1);
    MerchantState current = next(old);
    MerchantState marker = merchant(1);

    Topics.publish(Topic.MERCHANTS, current);
    Topics.publish(Topic.MERCHANTS, old);
    Topics.publish(Topic.MERCHANTS, marker);

    await().until(() -> heard.states().contains(marker));
    assertThat(heard.states()).contains(current).doesNotContain(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "null", "{}"})
  void aRecordThatCannotBeReadIsSetAsideAndTheNextIsRead(String broken) {
    String key = UUID.randomUUID().toString();
    MerchantState next = merchant(1);

    Topics.send(Topic.MERCHANTS, key, broken.getBytes(StandardCharsets.UTF_8));
    Topics.publish(Topic.MERCHANTS, next);

    await().until(() -> heard.states().contains(next));
    await()
        .until(
            () ->
                Topics.read(Topic.MERCHANTS.deadLetterName()).stream()
                    .anyMatch(
                        r ->
                            key.equals(r.key())
                                && r.headers().lastHeader(EventHeaders.ERROR) != null));
  }

  private static MerchantState merchant(long version) {
    return merchant(version, "Hợp tác xã");
  }

  private static MerchantState merchant(long version, String legalName) {
    String id = "m-" + UUID.randomUUID();
    return WireJson.mapper()
        .readValue(
            """
            {"id":"%s","version":%d,"legalName":"%s","taxCode":"9900000016",
             "kind":"COOPERATIVE","province":"79","members":["a"],"state":"VERIFIED",
             "changedAt":"2026-11-20T09:00:00+07:00"}
            """
                .formatted(id, version, legalName),
            MerchantState.class);
  }

  private static MerchantState next(MerchantState merchant) {
    var json = WireJson.mapper().valueToTree(merchant);
    ((tools.jackson.databind.node.ObjectNode) json).put("version", merchant.version() + 1);
    return WireJson.mapper().treeToValue(json, MerchantState.class);
  }
}
