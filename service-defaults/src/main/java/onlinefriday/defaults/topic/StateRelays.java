package onlinefriday.defaults.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Makes relays from outboxes to state topics. */
public final class StateRelays {
  private final KafkaProducer<String, byte[]> producer;
  private final TopicSetup setup;
  private final Clock clock;
  private final String source;
  private final MeterRegistry meters;
  private final List<StateRelay<?>> relays = new CopyOnWriteArrayList<>();

  StateRelays(
      KafkaProducer<String, byte[]> producer,
      TopicSetup setup,
      Clock clock,
      String source,
      MeterRegistry meters) {
    this.producer = producer;
    this.setup = setup;
    this.clock = clock;
    this.source = source;
    this.meters = meters;
  }

  /** A relay to declare as a bean; wake it after each change. */
  public <T extends Versioned> StateRelay<T> relay(Topic topic, StateOutbox<T> outbox) {
    var relay = new StateRelay<>(topic, outbox, producer, setup, clock, source);
    relays.add(relay);
    meters.gauge(
        "topic.set.aside", Tags.of("topic", topic.topicName()), this, all -> all.setAside(topic));
    return relay;
  }

  private int setAside(Topic topic) {
    return relays.stream()
        .filter(relay -> relay.topic() == topic)
        .mapToInt(StateRelay::setAside)
        .sum();
  }

  /** How many states of each topic cannot be published; of those topics alone that have any. */
  Map<String, Integer> setAside() {
    Map<String, Integer> found = new TreeMap<>();
    for (StateRelay<?> relay : relays) {
      if (relay.setAside() > 0) {
        found.put(relay.topic().topicName(), setAside(relay.topic()));
      }
    }
    return found;
  }
}
