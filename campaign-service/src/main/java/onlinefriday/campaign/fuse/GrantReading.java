package onlinefriday.campaign.fuse;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import onlinefriday.campaign.campaign.Fuses;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.defaults.fact.FactReader;
import onlinefriday.defaults.fact.Publishers;
import onlinefriday.defaults.fact.RedemptionFacts;
import onlinefriday.defaults.topic.KafkaClients;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Every instance reads all of the last minute and goes on from there: nothing is stored, and
 * whichever sees a fuse blown first trips it. Nobody waits for this: without Kafka the service is
 * ready, and no fuse trips.
 */
@Component
final class GrantReading implements FactReader.Reading {
  private static final Logger log = LoggerFactory.getLogger(GrantReading.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration OFFSETS_TIMEOUT = Duration.ofSeconds(5);

  /** The minute that is measured, and as much as clocks may differ. */
  private static final Duration BEGIN_BEFORE = Duration.ofSeconds(SlidingMinute.SECONDS + 5);

  /** A stream that trickles is looked at this often; a full batch is followed by the next. */
  private static final Duration PACE = Duration.ofMillis(100);

  private final Fuses fuses;
  private final FuseTrips trips;
  private final Clock clock;
  private final Map<Integer, Publishers> publishers = new HashMap<>();
  private FuseBoard board = new FuseBoard();

  GrantReading(Fuses fuses, FuseTrips trips, Clock clock) {
    this.fuses = fuses;
    this.trips = trips;
    this.clock = clock;
  }

  @Override
  public void begin(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    board = new FuseBoard();
    publishers.clear();
    long from = clock.instant().minus(BEGIN_BEFORE).toEpochMilli();
    Map<TopicPartition, Long> times = HashMap.newHashMap(partitions.size());
    partitions.forEach(partition -> times.put(partition, from));
    // Ends first: what comes between the two answers is then met, and not skipped.
    var ends = consumer.endOffsets(partitions, OFFSETS_TIMEOUT);
    var firsts = consumer.offsetsForTimes(times, OFFSETS_TIMEOUT);
    for (TopicPartition partition : partitions) {
      var first = firsts.get(partition);
      consumer.seek(
          partition, first == null ? Objects.requireNonNull(ends.get(partition)) : first.offset());
    }
  }

  @Override
  public void goOn(KafkaConsumer<String, byte[]> consumer) {
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    // After the poll, so that whatever was granted is measured by terms no older than itself.
    if (!records.isEmpty() || !board.over(clock.instant()).isEmpty()) {
      board.watch(fuses.inForce());
    }
    if (!board.isEmpty()) {
      records.forEach(this::count);
      board.over(clock.instant()).forEach(over -> trips.trip(over.fused(), over.trip()));
    }
    if (records.count() < KafkaClients.POLL_RECORDS_MAX) {
      caughtUp(consumer, records.isEmpty());
    }
  }

  private void caughtUp(KafkaConsumer<?, ?> consumer, boolean silent) {
    if (silent) {
      // An empty poll may also mean that Kafka is away; this then says so.
      consumer.endOffsets(consumer.assignment(), OFFSETS_TIMEOUT);
    } else {
      LockSupport.parkNanos(PACE.toNanos());
    }
    trips.looked();
  }

  private void count(ConsumerRecord<String, byte[]> record) {
    RedemptionEvent event;
    try {
      event = RedemptionFacts.read(record.value());
    } catch (JacksonException | IllegalArgumentException e) {
      // reporting-service keeps it among the dead letters
      log.debug("{}-{} is no fact: {}", record.partition(), record.offset(), e.toString());
      return;
    }
    Publishers known =
        publishers.computeIfAbsent(record.partition(), p -> new Publishers(Map.of()));
    if (known.isNews(event.publisher(), event.sequence(), record.offset())) {
      board.count(event, clock.instant());
    }
  }
}
