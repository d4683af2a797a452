package onlinefriday.reporting.stream;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.fact.RedemptionFacts;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.defaults.topic.DeadLetters;
import onlinefriday.reporting.kpi.Reading;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads records; what cannot be counted goes to the dead letters and stops nothing. */
@Component
final class RedemptionRecords {
  private static final Logger log = LoggerFactory.getLogger(RedemptionRecords.class);

  private final DeadLetters deadLetters;

  RedemptionRecords(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  List<Reading> read(Iterable<ConsumerRecord<String, byte[]>> records) {
    List<Reading> readings = new ArrayList<>();
    for (var record : records) {
      readings.add(new Reading(record.partition(), record.offset(), eventOf(record)));
    }
    return readings;
  }

  private @Nullable RedemptionEvent eventOf(ConsumerRecord<String, byte[]> record) {
    try (var trace = Traces.joined(record.headers())) {
      RedemptionEvent event = RedemptionFacts.read(record.value());
      log.debug("read {} {}", event.type().wireName(), event.redemptionId());
      return event;
    } catch (JacksonException | IllegalArgumentException e) {
      deadLetters.keep(Topic.REDEMPTIONS, record, e);
      return null;
    }
  }
}
