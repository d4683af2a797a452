package onlinefriday.reporting.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.topic.Topic;
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
      RedemptionEvent event = parsed(record.value());
      log.debug("read {} {}", event.type().wireName(), event.redemptionId());
      return event;
    } catch (JacksonException | IllegalArgumentException e) {
      deadLetters.keep(Topic.REDEMPTIONS, record, e);
      return null;
    }
  }

  private static RedemptionEvent parsed(byte @Nullable [] value) {
    if (value == null) {
      throw new IllegalArgumentException("a record without a value");
    }
    RedemptionEvent event = WireJson.mapper().readValue(value, RedemptionEvent.class);
    require(event != null && isComplete(event), "a field is missing");
    require(
        Stream.of(event.editionId(), event.partnerId(), event.merchantId(), event.province())
            .allMatch(Ids::isValid),
        "an id is malformed");
    require(
        isAmount(event.amount())
            && isAmount(event.discount())
            && isAmount(event.vietnameseGoodsAmount()),
        "an amount is out of range");
    require(
        event.type() != Type.RELEASED
            || "CANCELLED".equals(event.reason())
            || "REFUNDED".equals(event.reason()),
        "a release without its reason");
    return event;
  }

  private static boolean isComplete(RedemptionEvent event) {
    return Stream.<@Nullable Object>of(
            event.type(),
            event.redemptionId(),
            event.publisher(),
            event.redeemedAt(),
            event.shopper(),
            event.paymentMethod())
        .noneMatch(field -> field == null || field.equals(""));
  }

  private static boolean isAmount(long vnd) {
    return vnd >= 0 && vnd <= Money.ORDER_MAX_VND;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
