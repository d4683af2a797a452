package onlinefriday.defaults.topic;

import java.time.Clock;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Makes relays from outboxes to state topics. */
public final class StateRelays {
  private final KafkaProducer<String, byte[]> producer;
  private final TopicSetup setup;
  private final Clock clock;
  private final String source;

  StateRelays(
      KafkaProducer<String, byte[]> producer, TopicSetup setup, Clock clock, String source) {
    this.producer = producer;
    this.setup = setup;
    this.clock = clock;
    this.source = source;
  }

  /** A relay to declare as a bean; wake it after each change. */
  public <T extends Versioned> StateRelay<T> relay(Topic topic, StateOutbox<T> outbox) {
    return new StateRelay<>(topic, outbox, producer, setup, clock, source);
  }
}
