package onlinefriday.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.reporting.kpi.KpiFold;
import onlinefriday.reporting.kpi.KpiFolds;
import onlinefriday.reporting.kpi.Progress;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds every partition of {@code voucher.redemptions}. It always begins from the stored
 * checkpoints, so it neither skips nor counts twice.
 */
@Component
final class RedemptionConsumer implements FactReader.Reading {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ENDS_TIMEOUT = Duration.ofSeconds(5);

  private final RedemptionRecords records;
  private final KpiFolds folds;
  private final Progress progress;
  private @Nullable KpiFold fold;

  RedemptionConsumer(RedemptionRecords records, KpiFolds folds, Progress progress) {
    this.records = records;
    this.folds = folds;
    this.progress = progress;
  }

  @Override
  public void begin(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    KpiFold resumed = folds.resume();
    fold = resumed;
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ENDS_TIMEOUT);
    for (TopicPartition partition : partitions) {
      seek(consumer, partition, resumed.next(partition.partition()), ends);
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
  @Override
  public void goOn(KafkaConsumer<String, byte[]> consumer) {
    KpiFold resumed = Objects.requireNonNull(fold, "begun first");
    Instant seen = progress.look();
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ENDS_TIMEOUT);
    do {
      var batch = records.read(consumer.poll(POLL));
      if (!batch.isEmpty()) {
        progress.count(resumed.fold(batch));
      }
    } while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue()));
    progress.completeUntil(seen);
  }
}
