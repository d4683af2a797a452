package onlinefriday.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.token.Sha256;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What merchant-service would publish. */
public final class KeyTopic {
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicInteger issued = new AtomicInteger();

  KeyTopic(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A key in clear with its published state. */
  public record Issued(String key, PartnerKeyState state) {
    public Issued revoked() {
      return new Issued(key, changed(state.version() + 1, TestPlatform.CLOCK.instant()));
    }

    public Issued atVersion(long version) {
      return new Issued(key, changed(version, null));
    }

    private PartnerKeyState changed(long version, Instant revokedAt) {
      return new PartnerKeyState(
          state.id(),
          version,
          state.partnerId(),
          state.sha256(),
          state.scopes(),
          state.expiresAt(),
          revokedAt);
    }
  }

  /** A key of its own for each test, live for so many seconds from now. */
  public Issued issue(int secondsToLive, String... scopes) {
    int number = issued.incrementAndGet();
    String key = "of_test_" + number;
    Issued made =
        new Issued(
            key,
            new PartnerKeyState(
                "key-" + number,
                1,
                "shopee",
                Sha256.hex(key),
                List.of(scopes),
                TestPlatform.CLOCK.instant().plusSeconds(secondsToLive),
                null));
    publish(made);
    return made;
  }

  public void publish(Issued issued) {
    publishBytes(issued.state().id(), WireJson.mapper().writeValueAsBytes(issued.state()));
  }

  public void publishBytes(String id, byte[] value) {
    publishTo(Topic.PARTNER_KEYS, id, value);
  }

  public void publishTo(Topic topic, String id, byte[] value) {
    producer.send(new ProducerRecord<>(topic.topicName(), id, value));
    producer.flush();
  }
}
