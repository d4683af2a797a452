package onlinefriday.voucher.publishing;

import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.topic.EventHeaders;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.ReleaseReason;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Ledger facts as records of {@code voucher.redemptions}. */
final class RedemptionRecords {
  private static final String SOURCE = "voucher-service";

  private RedemptionRecords() {}

  static ProducerRecord<String, byte[]> of(Fact fact, @Nullable String traceParent) {
    RedemptionEvent event = event(fact);
    var record =
        new ProducerRecord<>(
            Topic.REDEMPTIONS.topicName(),
            fact.entry().id(),
            WireJson.mapper().writeValueAsBytes(event));
    header(record, EventHeaders.ID, fact.publisher() + ":" + fact.sequence());
    header(record, EventHeaders.TYPE, event.type().wireName());
    header(record, EventHeaders.SOURCE, SOURCE);
    header(record, EventHeaders.TIME, WireTime.write(event.at()));
    header(record, EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_1_0);
    if (traceParent != null) {
      header(record, EventHeaders.TRACE_PARENT, traceParent);
    }
    return record;
  }

  private static RedemptionEvent event(Fact fact) {
    Entry entry = fact.entry();
    return new RedemptionEvent(
        type(fact),
        entry.id(),
        fact.publisher(),
        fact.sequence(),
        entry.at(),
        fact.at(),
        entry.editionId(),
        entry.campaignId(),
        entry.code(),
        entry.partnerId(),
        entry.merchantId(),
        entry.province(),
        entry.orderRef(),
        entry.shopper(),
        entry.paymentMethod(),
        fact instanceof End(End.Kind kind, _, _, _, _, _, _) && kind != End.Kind.REFUND,
        entry.amount(),
        entry.discount(),
        entry.vietnameseGoodsAmount(),
        reason(fact));
  }

  private static Type type(Fact fact) {
    return switch (fact.status()) {
      case HELD -> Type.HELD;
      case CONFIRMED -> Type.CONFIRMED;
      case RELEASED -> Type.RELEASED;
      case EXPIRED -> Type.EXPIRED;
    };
  }

  private static @Nullable String reason(Fact fact) {
    ReleaseReason reason = fact instanceof End end ? end.reason() : null;
    return reason == null ? null : reason.name();
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
