package onlinefriday.defaults.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients with every bound set. */
public final class KafkaClients {
  /** A poll that gives as many has left some behind. */
  public static final int POLL_RECORDS_MAX = 1_000;

  private static final int REQUEST_TIMEOUT_MS = 5_000;

  /** A send is given up after this; relays send again, so nothing is lost by it. */
  private static final int DELIVERY_TIMEOUT_MS = 10_000;

  /** A stream of facts is worth a wait: fuller batches cost producer and broker far less. */
  private static final int FACTS_LINGER_MS = 20;

  private static final int METADATA_AGE_MAX_MS = 5_000;
  private static final long PRODUCER_BUFFER_BYTES = 8L * 1024 * 1024;
  private static final int SEND_BLOCK_MAX_MS = 5_000;
  private static final int RECONNECT_BACKOFF_MAX_MS = 1_000;

  private final String bootstrapServers;

  public KafkaClients(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  public KafkaProducer<String, byte[]> producer() {
    return producer(DELIVERY_TIMEOUT_MS, 0);
  }

  /**
   * A producer that never gives up a record it has taken. Giving one up and sending the next would
   * put a partition out of order.
   */
  public KafkaProducer<String, byte[]> patientProducer() {
    return producer(Integer.MAX_VALUE, FACTS_LINGER_MS);
  }

  private KafkaProducer<String, byte[]> producer(int deliveryTimeoutMs, int lingerMs) {
    Map<String, Object> settings = common();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeoutMs);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, lingerMs);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_BLOCK_MAX_MS);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_BUFFER_BYTES);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** A consumer without a group: it is told its partitions and its offsets. */
  public KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = common();
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS_MAX);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  public Admin admin() {
    Map<String, Object> settings = common();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    return Admin.create(settings);
  }

  private Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_AGE_MAX_MS);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_BACKOFF_MAX_MS);
    return settings;
  }
}
