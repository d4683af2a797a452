package onlinefriday.defaults.topic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import onlinefriday.contracts.background.Signal;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.background.ServiceTask;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the current state of every aggregate marked unpublished, then clears the mark. Two
 * relays may publish the same state twice; readers go by the version.
 */
public final class StateRelay<T extends Versioned> implements SmartLifecycle {
  /** Found without being woken: what another instance wrote before it died. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private static final int BATCH_MAX = 100;

  /** Starts before requests come and stops after the last of them. */
  private static final int PHASE = 0;

  private final Topic topic;
  private final StateOutbox<T> outbox;
  private final KafkaProducer<String, byte[]> producer;
  private final TopicSetup setup;
  private final Clock clock;
  private final String source;
  private final Signal changed = new Signal();
  private final ServiceTask task;
  private boolean topicReady;

  StateRelay(
      Topic topic,
      StateOutbox<T> outbox,
      KafkaProducer<String, byte[]> producer,
      TopicSetup setup,
      Clock clock,
      String source) {
    this.topic = topic;
    this.outbox = outbox;
    this.producer = producer;
    this.setup = setup;
    this.clock = clock;
    this.source = source;
    this.task =
        new ServiceTask(
            ServiceTask.named("relay-" + topic.topicName())
                .every(LOOK_EVERY, changed)
                .runs(this::publish),
            PHASE);
  }

  /** Looks now instead of in a while. */
  public void wake() {
    changed.give();
  }

  private boolean publish() throws ExecutionException, InterruptedException {
    if (!topicReady) {
      setup.ensure(topic);
      topicReady = true;
    }
    return publishSome() == BATCH_MAX;
  }

  private int publishSome() throws ExecutionException, InterruptedException {
    List<T> states = outbox.unpublished(BATCH_MAX);
    List<Future<?>> sent = new ArrayList<>(states.size());
    for (T state : states) {
      sent.add(producer.send(record(state)));
    }
    for (Future<?> one : sent) {
      one.get();
    }
    outbox.published(states);
    return states.size();
  }

  private ProducerRecord<String, byte[]> record(T state) {
    var record =
        new ProducerRecord<>(
            topic.topicName(), state.id(), WireJson.mapper().writeValueAsBytes(state));
    header(record, EventHeaders.ID, state.id() + ":" + state.version());
    header(record, EventHeaders.TYPE, topic.topicName());
    header(record, EventHeaders.SOURCE, source);
    header(record, EventHeaders.TIME, WireTime.write(clock.instant()));
    header(record, EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_1_0);
    return record;
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop();
  }

  @Override
  public int getPhase() {
    return task.getPhase();
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
