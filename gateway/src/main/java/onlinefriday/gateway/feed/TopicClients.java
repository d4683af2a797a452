package onlinefriday.gateway.feed;

import java.util.HashMap;
import java.util.Map;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Kafka clients with bounded waits and no consumer group: every gateway reads everything. */
@Component
public class TopicClients {
  private static final int RECONNECT_PAUSE_MS_MAX = 1_000;
  private static final long SEND_BUFFER_BYTES = 1024 * 1024;

  private final KafkaProperties kafka;
  private final int brokerTimeoutMs;

  TopicClients(KafkaProperties kafka, FeedProperties properties) {
    this.kafka = kafka;
    this.brokerTimeoutMs = Math.toIntExact(properties.brokerTimeout().toMillis());
  }

  Consumer<String, byte[]> consumer(Topic topic) {
    Map<String, Object> config = bounded(kafka.buildConsumerProperties(), topic);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Gives a record up when it was not kept within the broker's time-out. */
  public Producer<String, byte[]> producer(Topic topic) {
    Map<String, Object> config = bounded(kafka.buildProducerProperties(), topic);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, brokerTimeoutMs);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, brokerTimeoutMs);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, SEND_BUFFER_BYTES);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  Admin admin(Topic topic) {
    return Admin.create(bounded(kafka.buildAdminProperties(), topic));
  }

  private Map<String, Object> bounded(Map<String, Object> properties, Topic topic) {
    Map<String, Object> config = new HashMap<>(properties);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_PAUSE_MS_MAX);
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, brokerTimeoutMs);
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, brokerTimeoutMs);
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "gateway-" + topic.topicName());
    return config;
  }
}
