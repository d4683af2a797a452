package onlinefriday.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.topic.KafkaClients;
import onlinefriday.defaults.topic.TopicSetup;
import onlinefriday.reporting.kpi.KpiFold;
import onlinefriday.reporting.kpi.KpiFolds;
import onlinefriday.reporting.kpi.Progress;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Folds every partition of {@code voucher.redemptions}, on one thread. Whatever fails, it begins
 * again from the stored checkpoints, as after a crash: there is one way to recover, and it neither
 * skips nor counts twice.
 */
@Component
final class RedemptionConsumer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RedemptionConsumer.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ENDS_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RETRY_DELAY_MIN = Duration.ofMillis(200);
  private static final Duration RETRY_DELAY_MAX = Duration.ofSeconds(5);
  private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(5);
  private static final List<TopicPartition> PARTITIONS =
      IntStream.range(0, Topic.REDEMPTIONS.partitions())
          .mapToObj(p -> new TopicPartition(Topic.REDEMPTIONS.topicName(), p))
          .toList();

  private final KafkaClients clients;
  private final TopicSetup setup;
  private final RedemptionRecords records;
  private final KpiFolds folds;
  private final Progress progress;
  private Duration retryDelay = RETRY_DELAY_MIN;
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<String, byte[]> polled;
  private @Nullable Thread thread;

  RedemptionConsumer(
      KafkaClients clients,
      TopicSetup setup,
      RedemptionRecords records,
      KpiFolds folds,
      Progress progress) {
    this.clients = clients;
    this.setup = setup;
    this.records = records;
    this.folds = folds;
    this.progress = progress;
  }

  private void run() {
    while (running) {
      try {
        setup.ensure(Topic.REDEMPTIONS);
        consume(folds.resume());
      } catch (WakeupException | InterruptException e) {
        log.debug("redemptions are no longer read");
      } catch (RuntimeException e) {
        log.warn("redemptions cannot be folded now, trying again: {}", e.toString());
        pause();
      }
    }
  }

  private void consume(KpiFold fold) {
    try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
      polled = consumer;
      consumer.assign(PARTITIONS);
      Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS, ENDS_TIMEOUT);
      for (TopicPartition partition : PARTITIONS) {
        seek(consumer, partition, fold.next(partition.partition()), ends);
      }
      while (running) {
        foldToTheEnds(consumer, fold);
      }
    }
  }

  /** Another topic than the one that was folded must not be taken for its continuation. */
  private static void seek(
      KafkaConsumer<?, ?> consumer,
      TopicPartition partition,
      long next,
      Map<TopicPartition, Long> ends) {
    Long end = ends.get(partition);
    if (end == null || next > end) {
      throw new IllegalStateException(
          partition + " ends at " + end + ", but was folded up to " + next);
    }
    consumer.seek(partition, next);
  }

  /** Folds until everything is in that the topic held when this began. */
  private void foldToTheEnds(KafkaConsumer<String, byte[]> consumer, KpiFold fold) {
    Instant seen = progress.look();
    Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS, ENDS_TIMEOUT);
    do {
      var batch = records.read(consumer.poll(POLL));
      if (!batch.isEmpty()) {
        progress.count(fold.fold(batch));
      }
      retryDelay = RETRY_DELAY_MIN;
    } while (running
        && ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue()));
    if (running) {
      progress.completeUntil(seen);
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
    thread = Thread.ofPlatform().name("fold-redemptions").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    KafkaConsumer<String, byte[]> consumer = polled;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread folding = thread;
    if (folding != null) {
      try {
        folding.join(STOP_WAIT_MAX);
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
