package onlinefriday.gateway.partnerkey;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Kafka clients with bounded waits and no consumer group: every gateway reads everything. */
@Component
class KeyTopicClients {
  private static final int RECONNECT_PAUSE_MS_MAX = 1_000;

  private final KafkaProperties kafka;
  private final int brokerTimeoutMs;

  KeyTopicClients(KafkaProperties kafka, PartnerKeyProperties properties) {
    this.kafka = kafka;
    this.brokerTimeoutMs = Math.toIntExact(properties.brokerTimeout().toMillis());
  }

  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> config = bounded(kafka.buildConsumerProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Admin admin() {
    return Admin.create(bounded(kafka.buildAdminProperties()));
  }

  private Map<String, Object> bounded(Map<String, Object> properties) {
    Map<String, Object> config = new HashMap<>(properties);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_PAUSE_MS_MAX);
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, brokerTimeoutMs);
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, brokerTimeoutMs);
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "gateway-keys");
    return config;
  }
}
