package onlinefriday.defaults.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.topic.Topic;
import org.springframework.boot.health.contributor.Health;

/** Makes readers of state topics, and tells whether all of them have read to the end. */
public final class StateTopics {
  private static final Duration TRY_AGAIN_EVERY = Duration.ofSeconds(10);

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
   * @param listener told each new state, on one thread, never a lower version than before; when it
   *     fails it is told that state again after a while, and the others meanwhile
   */
  public <T extends Versioned> StateTopicReader<T> reader(
      Topic topic, Class<T> type, Consumer<T> listener) {
    var reader =
        new StateTopicReader<>(topic, type, listener, TRY_AGAIN_EVERY, clients, setup, deadLetters);
    readers.add(reader);
    meters.gauge(
        "topic.state.size", Tags.of("topic", topic.topicName()), reader, StateTopicReader::size);
    meters.gauge(
        "topic.state.missed",
        Tags.of("topic", topic.topicName()),
        reader,
        StateTopicReader::missed);
    return reader;
  }

  /** Whether every reader has read what its topic held when it began. */
  public boolean caughtUp() {
    return readers.stream().allMatch(StateTopicReader::caughtUp);
  }

  /**
   * States that a listener has missed are told and tried again. They are no reason not to be ready,
   * unless they are too many to hold: one bad state shall not take every instance away.
   *
   * @param setAside states that cannot be published, by topic: no reason either
   */
  Health health(Map<String, Integer> setAside) {
    var health = caughtUp() ? Health.up() : Health.down();
    for (StateTopicReader<?> reader : readers) {
      String topic = reader.topic().topicName();
      health.withDetail(topic, reader.caughtUp() ? "read to the end" : "reading");
      if (reader.missed() > 0) {
        health.withDetail("missed." + topic, reader.missed());
      }
    }
    setAside.forEach((topic, count) -> health.withDetail("setAside." + topic, count));
    return health.build();
  }
}
