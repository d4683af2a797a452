package onlinefriday.defaults.topic;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the current state of every aggregate marked unpublished, then clears the mark. Two
 * relays may publish the same state twice; readers go by the version.
 */
public final class StateRelay<T extends Versioned> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(StateRelay.class);

  /** Found without being woken: what another instance wrote before it died. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private static final int BATCH_MAX = 100;
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(3);

  private final Topic topic;
  private final StateOutbox<T> outbox;
  private final KafkaProducer<String, byte[]> producer;
  private final TopicSetup setup;
  private final Clock clock;
  private final String source;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

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
  }

  /** Looks now instead of in a while. */
  public void wake() {
    woken.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("relay-" + topic.topicName()).start(this::run);
  }

  private void run() {
    boolean topicReady = false;
    while (running) {
      try {
        if (!topicReady) {
          setup.ensure(topic);
          topicReady = true;
        }
        while (running && publishSome() == BATCH_MAX) {
          log.debug("{} has more to publish", topic.topicName());
        }
        if (woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      } catch (KafkaException | MongoException | ExecutionException e) {
        log.warn("{} cannot be published now, trying again: {}", topic.topicName(), e.toString());
        pause();
      } catch (InterruptedException e) {
        running = false;
      }
    }
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

  private void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    wake();
    Thread relaying = thread;
    if (relaying != null) {
      try {
        relaying.join(STOP_WAIT_MAX);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Starts before requests come and stops after the last of them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
