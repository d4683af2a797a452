package onlinefriday.gateway.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that reads a topic from its beginning and follows it. Reading it twice does no
 * harm, so any trouble but a broker that is away is answered by starting over.
 */
public abstract class TopicFeed implements SmartLifecycle {
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  /** Starts before requests come and stops after the last of them. */
  public static final int PHASE = 0;

  private final Topic topic;
  private final FeedState state;
  private final TopicClients clients;
  private final FeedProperties properties;
  private final Clock clock;
  private final BackgroundTask task;

  /** Names of its meters, written whole so that whoever searches for one finds it. */
  public record MeterNames(String stale, String unreadable) {}

  protected TopicFeed(
      Topic topic,
      MeterNames names,
      TopicClients clients,
      FeedProperties properties,
      MeterRegistry meters,
      Clock clock) {
    this.topic = topic;
    this.state = new FeedState(topic, names, clock, properties, meters);
    this.clients = clients;
    this.properties = properties;
    this.clock = clock;
    this.task =
        BackgroundTask.named("read-" + topic.topicName())
            .onPlatformThread()
            .every(properties.retryAfter())
            .runs(this::read);
  }

  /**
   * Takes a record in, on the one thread of this feed.
   *
   * @param value null when the key was deleted
   * @return false when the record cannot be used
   */
  protected abstract boolean apply(@Nullable String key, byte @Nullable [] value);

  /** Whether everything that stood in the topic at the start is known. */
  public boolean complete() {
    return state.complete();
  }

  /** How current the feed is, for a health indicator to add to. */
  public Health.Builder health() {
    return state.health();
  }

  /**
   * Until its thread is interrupted, or the broker is away.
   *
   * @return false: connecting again needs a pause
   */
  private boolean read() {
    try {
      declareTopic();
      readAndFollow();
    } catch (KafkaException e) {
      if (!Thread.currentThread().isInterrupted()) {
        state.noContact(e);
      }
    }
    return false;
  }

  /** When its owner has not come up yet, so that there is something to read. */
  private void declareTopic() {
    NewTopic wanted =
        new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty())
            .configs(topic.settings());
    try (Admin admin = clients.admin(topic)) {
      long timeoutMs = properties.brokerTimeout().toMillis();
      admin.createTopics(List.of(wanted)).all().get(timeoutMs, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException(
            topic.topicName() + " can be neither found nor made", e.getCause());
      }
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("no broker answered in time", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void readAndFollow() {
    try (Consumer<String, byte[]> consumer = clients.consumer(topic)) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> goal = consumer.endOffsets(partitions);
      state.contact();
      Instant askAt = clock.instant();
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(properties.pollTimeout()).forEach(this::take);
        if (!state.complete() && reached(consumer, goal)) {
          state.caughtUp();
        }
        if (!clock.instant().isBefore(askAt)) {
          ask(consumer, partitions);
          askAt = clock.instant().plus(properties.contactEvery());
        }
      }
    }
  }

  private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
    var known = consumer.partitionsFor(topic.topicName());
    if (known == null || known.isEmpty()) {
      // brokers hear of a topic a moment after it was made; no partition read is not all read
      throw new UnknownTopicOrPartitionException(topic.topicName() + " has no partition yet");
    }
    return known.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> goal) {
    return goal.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  /** An empty poll looks alike whether nothing happened or the broker is away; so it is asked. */
  private void ask(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
    try {
      consumer.endOffsets(partitions);
      state.contact();
    } catch (TimeoutException away) {
      state.noContact(away);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (!apply(record.key(), record.value())) {
      state.unreadable(record.offset());
    }
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop(Duration.ZERO);
    task.interrupt(STOP_WITHIN);
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
