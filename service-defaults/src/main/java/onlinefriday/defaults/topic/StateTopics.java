package onlinefriday.defaults.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.topic.Topic;
import org.springframework.boot.health.contributor.Health;

/** Makes readers of state topics, and tells whether all of them have read to the end. */
public final class StateTopics {
  private final KafkaClients clients;
  private final TopicSetup setup;
  private final DeadLetters deadLetters;
  private final MeterRegistry meters;
  private final List<StateTopicReader<?>> readers = new CopyOnWriteArrayList<>();

  StateTopics(
      KafkaClients clients, TopicSetup setup, DeadLetters deadLetters, MeterRegistry meters) {
    this.clients = clients;
    this.setup = setup;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  /**
   * A reader to declare as a bean: it starts with the service, and the service is not ready before
   * it has read what the topic held then.
   *
   * @param listener told each new state, on one thread, never a lower version than before; one that
   *     fails misses that state, so it must itself retry what may pass
   */
  public <T extends Versioned> StateTopicReader<T> reader(
      Topic topic, Class<T> type, Consumer<T> listener) {
    var reader = new StateTopicReader<>(topic, type, listener, clients, setup, deadLetters);
    readers.add(reader);
    meters.gauge(
        "topic.state.size", Tags.of("topic", topic.topicName()), reader, StateTopicReader::size);
    return reader;
  }

  /** Whether every reader has read what its topic held when it began. */
  public boolean caughtUp() {
    return readers.stream().allMatch(StateTopicReader::caughtUp);
  }

  /**
   * @param setAside states that cannot be published, by topic: no reason not to be ready
   */
  Health health(Map<String, Integer> setAside) {
    var health = caughtUp() ? Health.up() : Health.down();
    readers.forEach(
        r ->
            health.withDetail(r.topic().topicName(), r.caughtUp() ? "read to the end" : "reading"));
    setAside.forEach((topic, count) -> health.withDetail("setAside." + topic, count));
    return health.build();
  }
}
