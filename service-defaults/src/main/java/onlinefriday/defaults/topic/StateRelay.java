package onlinefriday.defaults.topic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Publishes the current state of every aggregate marked unpublished, then clears the mark. Two
 * relays may publish the same state twice; readers go by the version. A state that no try can
 * publish is set aside, told of by log, metric and health, and tried again after a while; the
 * others go on.
 */
public final class StateRelay<T extends Versioned> implements SmartLifecycle {
  /** Found without being woken: what another instance wrote before it died. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private static final int BATCH_MAX = 100;
  private static final Duration TRY_AGAIN_EVERY = Duration.ofMinutes(1);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(10);
  private static final int SET_ASIDE_COUNTED_MAX = 1_000;
  private static final Logger log = LoggerFactory.getLogger(StateRelay.class);

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
  private volatile int setAside;
  private @Nullable Instant lookedAside;
  private @Nullable Instant triedAgain;

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
    boolean more = publishSome() >= BATCH_MAX;
    lookAside();
    return more;
  }

  private int publishSome() throws ExecutionException, InterruptedException {
    List<T> states = outbox.unpublished(BATCH_MAX);
    List<Sent<T>> sent = new ArrayList<>(states.size());
    for (T state : states) {
      try {
        sent.add(new Sent<>(state, producer.send(record(state))));
      } catch (JacksonException | SerializationException e) {
        setAside(state, e);
      }
    }
    List<T> published = new ArrayList<>(states.size());
    for (Sent<T> one : sent) {
      if (arrived(one)) {
        published.add(one.state());
      }
    }
    outbox.published(published);
    return states.size();
  }

  private record Sent<T>(T state, Future<?> outcome) {}

  /**
   * @return false when no try can bring it there
   * @throws ExecutionException when another may
   */
  private boolean arrived(Sent<T> sent) throws ExecutionException, InterruptedException {
    try {
      sent.outcome().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException
          || e.getCause() instanceof InvalidRecordException) {
        setAside(sent.state(), e);
        return false;
      }
      throw e;
    }
  }

  private void setAside(T state, Exception why) {
    log.error("{} {} cannot be published and is set aside", topic.topicName(), state.id(), why);
    outbox.setAside().put(state.id(), state.version());
    lookedAside = null;
  }

  /** Now and then all are tried again: what could not be read yesterday a new version may read. */
  private void lookAside() {
    Instant now = clock.instant();
    if (triedAgain == null || !now.isBefore(triedAgain.plus(TRY_AGAIN_EVERY))) {
      outbox.setAside().tryAgain();
      triedAgain = now;
    }
    if (lookedAside == null || !now.isBefore(lookedAside.plus(COUNT_EVERY))) {
      setAside = outbox.setAside().count(SET_ASIDE_COUNTED_MAX);
      lookedAside = now;
    }
  }

  /** How many states cannot be published, as far as they are counted. */
  int setAside() {
    return setAside;
  }

  Topic topic() {
    return topic;
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
