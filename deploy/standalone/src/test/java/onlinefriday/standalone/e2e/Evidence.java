package onlinefriday.standalone.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is really in the ledger and on the topic, past every service. */
final class Evidence {
  private Evidence() {}

  /** Read publisher by publisher, as recovery reads it: the ledger has no index by campaign. */
  static List<String> ledgerIds(String campaign) {
    try (MongoClient mongo =
        MongoClients.create("mongodb://localhost:" + RunningPlatform.ports().store())) {
      MongoDatabase voucher = mongo.getDatabase("voucher");
      List<String> publishers =
          voucher
              .getCollection("publishers")
              .find()
              .map(document -> document.getString("_id"))
              .into(new ArrayList<>());
      return voucher
          .getCollection("ledger")
          .find(Filters.and(Filters.in("publisher", publishers), Filters.eq("campaign", campaign)))
          .projection(Projections.include("_id"))
          .map(document -> document.getString("_id"))
          .into(new ArrayList<>());
    }
  }

  /** Ids a consumer counts that drops what is not beyond the last sequence of its publisher. */
  static List<String> countedOnTopic(String campaign) {
    return counted(event -> event.campaignId().equals(campaign))
        .map(RedemptionEvent::redemptionId)
        .toList();
  }

  /** What the same consumer sees happen in an edition: type and id. */
  static List<String> eventsOnTopic(String edition) {
    return counted(event -> event.editionId().equals(edition))
        .map(event -> event.type() + " " + event.redemptionId())
        .toList();
  }

  private static Stream<RedemptionEvent> counted(Predicate<RedemptionEvent> wanted) {
    List<RedemptionEvent> counted = new ArrayList<>();
    Map<String, Long> lastSequence = new HashMap<>();
    for (var record : onTopic()) {
      var event = WireJson.mapper().readValue(record.value(), RedemptionEvent.class);
      String source = record.partition() + "/" + event.publisher();
      if (event.sequence() > lastSequence.getOrDefault(source, 0L)) {
        lastSequence.put(source, event.sequence());
        counted.add(event);
      }
    }
    return counted.stream().filter(wanted);
  }

  /** The {@code traceparent} of a redemption's record, or nothing when it is not there yet. */
  static String traceOf(String redemptionId) {
    return onTopic().stream()
        .filter(record -> record.key().equals(redemptionId))
        .map(record -> record.headers().lastHeader(EventHeaders.TRACE_PARENT))
        .filter(Objects::nonNull)
        .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
        .findFirst()
        .orElse("");
  }

  private static List<ConsumerRecord<String, byte[]>> onTopic() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    String servers = "localhost:" + RunningPlatform.ports().kafka();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      String topic = Topic.REDEMPTIONS.topicName();
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}
