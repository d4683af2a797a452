package onlinefriday.gateway.partnerkey;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Reads the key topic from its beginning and follows it. Reading it twice does no harm, so any
 * trouble but a broker that is away is answered by starting over.
 */
final class PartnerKeyReader {
  private final KeyTopicClients clients;
  private final PartnerKeyProperties properties;
  private final PartnerKeys keys;
  private final KeyFeedState state;
  private final Clock clock;

  PartnerKeyReader(
      KeyTopicClients clients,
      PartnerKeyProperties properties,
      PartnerKeys keys,
      KeyFeedState state,
      Clock clock) {
    this.clients = clients;
    this.properties = properties;
    this.keys = keys;
    this.state = state;
    this.clock = clock;
  }

  /**
   * Until its thread is interrupted, or the broker is away.
   *
   * @return false: connecting again needs a pause
   */
  boolean read() {
    try {
      declareTopic();
      readAndFollow();
    } catch (KafkaException e) {
      if (!Thread.currentThread().isInterrupted()) {
        state.noContact(e);
      }
    }
    return false;
  }

  private void declareTopic() {
    try (Admin admin = clients.admin()) {
      PartnerKeyTopic.declare(admin, properties.brokerTimeout());
    }
  }

  private void readAndFollow() {
    try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> goal = consumer.endOffsets(partitions);
      state.contact();
      Instant askAt = clock.instant();
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(properties.pollTimeout()).forEach(this::apply);
        if (!state.complete() && reached(consumer, goal)) {
          state.caughtUp();
        }
        if (!clock.instant().isBefore(askAt)) {
          ask(consumer, partitions);
          askAt = clock.instant().plus(properties.contactEvery());
        }
      }
    }
  }

  private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    var known = consumer.partitionsFor(Topic.PARTNER_KEYS.topicName());
    if (known == null || known.isEmpty()) {
      // brokers hear of a topic a moment after it was made; no partition read is not all read
      throw new UnknownTopicOrPartitionException("the key topic has no partition yet");
    }
    return known.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> goal) {
    return goal.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  /** An empty poll looks alike whether nothing happened or the broker is away; so it is asked. */
  private void ask(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    try {
      consumer.endOffsets(partitions);
      state.contact();
    } catch (TimeoutException away) {
      state.noContact(away);
    }
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      keys.forget(record.key() == null ? null : new String(record.key()));
      return;
    }
    PartnerKeyState read = PartnerKeyRecord.read(record.value());
    if (read == null || !keys.apply(read)) {
      state.unreadable(record.offset());
    }
  }
}
