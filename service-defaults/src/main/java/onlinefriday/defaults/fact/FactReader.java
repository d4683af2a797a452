package onlinefriday.defaults.fact;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads every partition of a topic on a thread of its own, without a group. Whatever fails, it
 * begins again, as after a crash: there is one way to recover.
 */
public final class FactReader implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FactReader.class);
  private static final Duration RETRY_DELAY_MIN = Duration.ofMillis(200);
  private static final Duration RETRY_DELAY_MAX = Duration.ofSeconds(5);
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(5);

  private final String name;
  private final Topic topic;
  private final KafkaClients clients;
  private final TopicSetup setup;
  private final Reading reading;
  private final List<TopicPartition> partitions;
  private Duration retryDelay = RETRY_DELAY_MIN;
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<String, byte[]> polled;
  private @Nullable Thread thread;

  /** What is read, and what becomes of it. */
  public interface Reading {
    /** Forgets what an earlier beginning has left, and seeks in every partition. */
    void begin(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions);

    /** Polls and takes in what there is; called again and again until it throws. */
    void goOn(KafkaConsumer<String, byte[]> consumer);
  }

  /**
   * @param name of its thread, and in the log
   */
  public FactReader(
      String name, Topic topic, KafkaClients clients, TopicSetup setup, Reading reading) {
    this.name = name;
    this.topic = topic;
    this.clients = clients;
    this.setup = setup;
    this.reading = reading;
    this.partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(p -> new TopicPartition(topic.topicName(), p))
            .toList();
  }

  private void run() {
    while (running) {
      try {
        setup.ensure(topic);
        read();
      } catch (WakeupException | InterruptException e) {
        log.debug("{}: {} is no longer read", name, topic.topicName());
      } catch (RuntimeException e) {
        log.warn("{}: not possible now, trying again: {}", name, e.toString());
        pause();
      }
    }
  }

  private void read() {
    try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
      polled = consumer;
      consumer.assign(partitions);
      reading.begin(consumer, partitions);
      while (running) {
        reading.goOn(consumer);
        retryDelay = RETRY_DELAY_MIN;
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(retryDelay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
    Duration doubled = retryDelay.multipliedBy(2);
    retryDelay = doubled.compareTo(RETRY_DELAY_MAX) < 0 ? doubled : RETRY_DELAY_MAX;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    KafkaConsumer<String, byte[]> consumer = polled;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread stopping = thread;
    if (stopping != null) {
      try {
        stopping.join(STOP_WAIT_MAX);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
