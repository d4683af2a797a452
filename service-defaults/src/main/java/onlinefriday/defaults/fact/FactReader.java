package onlinefriday.defaults.fact;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Reads every partition of a topic on a thread of its own, without a group. Whatever fails, it
 * begins again, as after a crash: there is one way to recover.
 */
public final class FactReader implements SmartLifecycle {
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(5);

  private final Topic topic;
  private final KafkaClients clients;
  private final TopicSetup setup;
  private final Reading reading;
  private final List<TopicPartition> partitions;
  private final BackgroundTask task;
  private volatile @Nullable KafkaConsumer<String, byte[]> polled;

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
    this.topic = topic;
    this.clients = clients;
    this.setup = setup;
    this.reading = reading;
    this.partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(p -> new TopicPartition(topic.topicName(), p))
            .toList();
    this.task = ServiceTask.named(name).onPlatformThread().atStop(this::wakeUp).runs(this::read);
  }

  private boolean read() {
    setup.ensure(topic);
    try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
      polled = consumer;
      consumer.assign(partitions);
      reading.begin(consumer, partitions);
      while (task.isRunning()) {
        reading.goOn(consumer);
      }
    }
    return false;
  }

  private void wakeUp() {
    KafkaConsumer<String, byte[]> consumer = polled;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop(STOP_WAIT_MAX);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
