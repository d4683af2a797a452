package onlinefriday.defaults.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.KafkaClients;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes to and reads from the {@link TestBackbone}'s topics as another service would. */
public final class Topics {
  private static final KafkaClients CLIENTS =
      new KafkaClients(TestBackbone.running().kafkaServers());
  private static final KafkaProducer<String, byte[]> PRODUCER = CLIENTS.producer();

  private Topics() {}

  public static void publish(Topic topic, Versioned state) {
    send(topic, state.id(), WireJson.mapper().writeValueAsBytes(state));
  }

  public static void send(Topic topic, String key, byte[] value) {
    try {
      PRODUCER.send(new ProducerRecord<>(topic.topicName(), key, value)).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything the topic holds now. */
  public static List<ConsumerRecord<String, byte[]>> read(String topicName) {
    List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = CLIENTS.consumer()) {
      List<TopicPartition> all =
          consumer.partitionsFor(topicName).stream()
              .map(p -> new TopicPartition(topicName, p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
    }
    return read;
  }
}
