package onlinefriday.defaults.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.defaults.testing.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateTopicReaderTest {
  private static final Topic TOPIC = Topic.EDITIONS;

  private final KafkaClients clients = new KafkaClients(TestBackbone.running().kafkaServers());
  private final KafkaProducer<String, byte[]> producer = clients.producer();
  private final TopicSetup setup = new TopicSetup(clients);
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final List<State> takenIn = new CopyOnWriteArrayList<>();
  private final StateTopicReader<State> reader =
      new StateTopicReader<>(
          TOPIC,
          State.class,
          this::takeIn,
          Duration.ofMillis(1),
          clients,
          setup,
          new DeadLetters(producer, new SimpleMeterRegistry()));

  /** A state of no service. */
  public record State(String id, long version) implements Versioned {}

  private void takeIn(State state) {
    if (refused.contains(state.id())) {
      throw new IllegalStateException("a bug");
    }
    takenIn.add(state);
  }

  @AfterEach
  void close() {
    reader.stop();
    producer.close();
  }

  @Test
  void whatWasNotTakenInIsToldAgainAndTheOthersMeanwhile() {
    setup.ensure(TOPIC);
    State missed = state();
    State next = state();
    refused.add(missed.id());
    reader.start();
    Topics.publish(TOPIC, missed);
    Topics.publish(TOPIC, next);

    await().until(() -> takenIn.contains(next));
    await().until(() -> reader.missed() == 1);
    assertThat(takenIn).doesNotContain(missed);
    await().until(reader::caughtUp);
    refused.clear();
    await().until(() -> takenIn.contains(missed));
    await().until(() -> reader.missed() == 0);
  }

  @Test
  void anUpdateOfWhatWasNotTakenInIsToldInItsPlace() {
    setup.ensure(TOPIC);
    State old = state();
    State current = new State(old.id(), 2);
    refused.add(old.id());
    reader.start();
    Topics.publish(TOPIC, old);
    await().until(() -> reader.missed() == 1);
    Topics.publish(TOPIC, current);
    refused.clear();

    await().until(() -> takenIn.contains(current));
    await().until(() -> reader.missed() == 0);
  }

  @Test
  void moreThanCanBeHeldAreReadAgainAndUntilThenTheServiceIsNotReady() {
    setup.ensure(TOPIC);
    List<State> all =
        IntStream.rangeClosed(0, StateTopicReader.MISSED_MAX).mapToObj(_ -> state()).toList();
    all.forEach(state -> refused.add(state.id()));
    reader.start();
    await().until(reader::caughtUp);
    all.forEach(
        state ->
            producer.send(
                new ProducerRecord<>(
                    TOPIC.topicName(), state.id(), WireJson.mapper().writeValueAsBytes(state))));
    producer.flush();

    await().until(() -> !reader.caughtUp());
    refused.clear();
    await().until(reader::caughtUp);
    await().until(() -> takenIn.containsAll(all));
  }

  private static State state() {
    return new State("s-" + UUID.randomUUID(), 1);
  }
}
