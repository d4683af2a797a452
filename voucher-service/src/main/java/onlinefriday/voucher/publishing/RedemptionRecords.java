package onlinefriday.voucher.publishing;

import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.voucher.ledger.Entry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Ledger entries as records of {@code voucher.redemptions}. */
final class RedemptionRecords {
  private static final String SOURCE = "voucher-service";

  private RedemptionRecords() {}

  static ProducerRecord<String, byte[]> of(Entry entry, @Nullable String traceParent) {
    RedemptionEvent event = event(entry);
    var record =
        new ProducerRecord<>(
            Topic.REDEMPTIONS.topicName(), entry.id(), WireJson.mapper().writeValueAsBytes(event));
    header(record, EventHeaders.ID, entry.publisher() + ":" + entry.sequence());
    header(record, EventHeaders.TYPE, event.type().wireName());
    header(record, EventHeaders.SOURCE, SOURCE);
    header(record, EventHeaders.TIME, WireTime.write(event.at()));
    header(record, EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_1_0);
    if (traceParent != null) {
      header(record, EventHeaders.TRACE_PARENT, traceParent);
    }
    return record;
  }

  private static RedemptionEvent event(Entry entry) {
    return new RedemptionEvent(
        RedemptionEvent.Type.CONFIRMED,
        entry.id(),
        entry.publisher(),
        entry.sequence(),
        entry.at(),
        entry.at(),
        entry.editionId(),
        entry.campaignId(),
        entry.code(),
        entry.partnerId(),
        entry.merchantId(),
        entry.province(),
        entry.orderRef(),
        entry.shopper(),
        entry.paymentMethod(),
        false,
        entry.amount(),
        entry.discount(),
        entry.vietnameseGoodsAmount(),
        null);
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
