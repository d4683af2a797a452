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

  private final Topic topic;
  private final Class<T> type;
  private final Consumer<T> listener;
  private final KafkaClients clients;
  private final TopicSetup setup;
  private final DeadLetters deadLetters;
  private final Map<String, Long> versions = new HashMap<>();
  private volatile boolean caughtUp;
  private volatile int size;
  private final BackgroundTask task;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

  StateTopicReader(
      Topic topic,
      Class<T> type,
      Consumer<T> listener,
      KafkaClients clients,
      TopicSetup setup,
      DeadLetters deadLetters) {
    this.topic = topic;
    this.type = type;
    this.listener = listener;
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

  /** A listener that fails is a bug of ours; the states after it must still be told. */
  private void tell(T state) {
    try {
      listener.accept(state);
    } catch (RuntimeException e) {
      log.error("{} {} was not taken in", topic.topicName(), state.id(), e);
    }
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
