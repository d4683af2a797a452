package onlinefriday.defaults.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.background.ServiceTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Reads a compacted topic from its start and goes on reading. It needs no group and no offsets: a
 * restart reads everything again, and lower versions are ignored.
 */
public final class StateTopicReader<T extends Versioned> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(StateTopicReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /**
   * States are held until they are taken in; a listener that takes in less is broken altogether.
   */
  static final int MISSED_MAX = 1_000;

  private final Topic topic;
  private final Class<T> type;
  private final Consumer<T> listener;
  private final Duration tryAgainEvery;
  private final KafkaClients clients;
  private final TopicSetup setup;
  private final DeadLetters deadLetters;
  private final Map<String, Long> versions = new HashMap<>();
  private volatile boolean caughtUp;
  private volatile int size;

  /** By id, what the listener has failed to take in. */
  private final Map<String, T> missed = new HashMap<>();

  private volatile int missedCount;
  private long missedTriedNanos;
  private final LogLimit lines = new LogLimit();
  private final BackgroundTask task;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

  StateTopicReader(
      Topic topic,
      Class<T> type,
      Consumer<T> listener,
      Duration tryAgainEvery,
      KafkaClients clients,
      TopicSetup setup,
      DeadLetters deadLetters) {
    this.topic = topic;
    this.type = type;
    this.listener = listener;
    this.tryAgainEvery = tryAgainEvery;
    this.clients = clients;
    this.setup = setup;
    this.deadLetters = deadLetters;
    this.task =
        ServiceTask.named("read-" + topic.topicName())
            .onPlatformThread()
            .atStop(this::wakeUp)
            .runs(this::read);
  }

  public Topic topic() {
    return topic;
  }

  /** Whether what the topic held when reading began has been read. */
  public boolean caughtUp() {
    return caughtUp;
  }

  int size() {
    return size;
  }

  /** How many states the listener has not taken in yet; it is told them again and again. */
  int missed() {
    return missedCount;
  }

  @Override
  public void start() {
    task.start();
  }

  private boolean read() {
    setup.ensure(topic);
    try (KafkaConsumer<String, byte[]> polled = clients.consumer()) {
      consumer = polled;
      List<TopicPartition> all =
          IntStream.range(0, topic.partitions())
              .mapToObj(p -> new TopicPartition(topic.topicName(), p))
              .toList();
      polled.assign(all);
      polled.seekToBeginning(all);
      Map<TopicPartition, Long> ends = polled.endOffsets(all);
      while (task.isRunning()) {
        caughtUp =
            caughtUp
                || ends.entrySet().stream()
                    .allMatch(e -> polled.position(e.getKey()) >= e.getValue());
        polled.poll(POLL).forEach(this::accept);
        tryMissedAgain();
      }
    }
    return false;
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    T state;
    try {
      state = read(record.value());
    } catch (JacksonException | IllegalArgumentException e) {
      deadLetters.keep(topic, record, e);
      return;
    }
    Long known = versions.get(state.id());
    if (known == null || known < state.version()) {
      versions.put(state.id(), state.version());
      size = versions.size();
      tell(state);
    }
  }

  private T read(byte[] value) {
    T state = WireJson.mapper().readValue(value, type);
    // the mapper leaves absent fields null, whatever their type says, and reads null as nothing
    if (state == null || state.id() == null) {
      throw new IllegalArgumentException("a state without an id");
    }
    return state;
  }

  /** A listener that fails must not keep the states after it from being told. */
  private void tell(T state) {
    try {
      listener.accept(state);
      missed.remove(state.id());
    } catch (RuntimeException e) {
      if (missed.put(state.id(), state) == null) {
        tellOf(state, e);
      }
    }
    missedCount = missed.size();
    if (missed.size() > MISSED_MAX) {
      readAllAgain();
    }
  }

  private void tellOf(T state, RuntimeException why) {
    lines.log(
        LogLimit.bug(why),
        leftOut ->
            log.error(
                "{} {} was not taken in, trying again; {} more like it were not logged",
                topic.topicName(),
                state.id(),
                leftOut,
                why));
  }

  private void tryMissedAgain() {
    if (missed.isEmpty() || System.nanoTime() - missedTriedNanos < tryAgainEvery.toNanos()) {
      return;
    }
    List.copyOf(missed.values()).forEach(this::tell);
    missedTriedNanos = System.nanoTime();
  }

  /** Instead of holding any number of states; until they are taken in, the service is not ready. */
  private void readAllAgain() {
    caughtUp = false;
    versions.keySet().removeAll(missed.keySet());
    missed.clear();
    throw new IllegalStateException(
        "more than " + MISSED_MAX + " states of " + topic.topicName() + " were not taken in");
  }

  private void wakeUp() {
    KafkaConsumer<String, byte[]> polled = consumer;
    if (polled != null) {
      polled.wakeup();
    }
  }

  @Override
  public void stop() {
    task.stop(ServiceTask.STOP_WAIT_MAX);
  }

  /** Starts before requests come and stops after the last of them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
