package onlinefriday.defaults.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where records go that cannot be read, so that one does not stop its partition. */
public final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaProducer<String, byte[]> producer;
  private final MeterRegistry meters;

  DeadLetters(KafkaProducer<String, byte[]> producer, MeterRegistry meters) {
    this.producer = producer;
    this.meters = meters;
  }

  /** Keeps the record and its error in the topic's dead-letter topic. */
  public void keep(Topic topic, ConsumerRecord<String, byte[]> unreadable, Exception error) {
    log.error(
        "{}-{}@{} cannot be read: {}",
        unreadable.topic(),
        unreadable.partition(),
        unreadable.offset(),
        error.toString());
    meters.counter("topic.dead.letters", "topic", unreadable.topic()).increment();
    var letter = new ProducerRecord<>(topic.deadLetterName(), unreadable.key(), unreadable.value());
    unreadable.headers().forEach(letter.headers()::add);
    letter.headers().add(EventHeaders.ERROR, error.toString().getBytes(StandardCharsets.UTF_8));
    producer.send(
        letter,
        (metadata, failure) -> {
          if (failure != null) {
            log.error("the dead letter of {} could not be kept", unreadable.topic(), failure);
          }
        });
  }
}
