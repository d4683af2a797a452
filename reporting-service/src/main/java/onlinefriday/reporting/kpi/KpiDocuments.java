package onlinefriday.reporting.kpi;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.defaults.fact.Publishers.Published;
import org.bson.Document;
import org.bson.types.Binary;

/** Buckets and checkpoints as documents. */
final class KpiDocuments {
  static final String ID = "_id";
  static final String OFFSET = "offset";
  static final String NEXT = "next";

  private KpiDocuments() {}

  static Document of(Bucket bucket) {
    BucketKey key = bucket.key();
    Counters sum = bucket.counters();
    return new Document(ID, bucket.id())
        .append("partition", bucket.partition())
        .append("edition", key.editionId())
        .append("hour", Date.from(key.hour()))
        .append("province", key.province())
        .append("partner", key.partnerId())
        .append("payment", key.payment().name())
        .append(OFFSET, bucket.offset())
        .append("events", sum.events())
        .append("redemptions", sum.redemptions())
        .append("held", sum.held())
        .append("released", sum.released())
        .append("amount", sum.amount())
        .append("discount", sum.discount())
        .append("vietnameseGoods", sum.vietnameseGoods())
        .append("shoppers", new Binary(bucket.shoppers().bytes()))
        .append("merchants", new Binary(bucket.merchants().bytes()));
  }

  static Bucket bucket(Document document) {
    Instant hour = document.getDate("hour").toInstant();
    return new Bucket(
        document.getInteger("partition"),
        new BucketKey(
            document.getString("edition"),
            hour,
            document.getString("province"),
            document.getString("partner"),
            PaymentMethod.valueOf(document.getString("payment"))),
        document.getLong(OFFSET),
        new Counters(
            document.getLong("events"),
            document.getLong("redemptions"),
            document.getLong("held"),
            document.getLong("released"),
            document.getLong("amount"),
            document.getLong("discount"),
            document.getLong("vietnameseGoods")),
        Distinct.ofBytes(document.get("shoppers", Binary.class).getData()),
        Distinct.ofBytes(document.get("merchants", Binary.class).getData()));
  }

  /** Publishers are values and not field names, which may not hold every character. */
  static Document of(Checkpoint checkpoint) {
    List<Document> publishers =
        checkpoint.publishers().entrySet().stream()
            .map(
                e ->
                    new Document("publisher", e.getKey())
                        .append("sequence", e.getValue().sequence())
                        .append(OFFSET, e.getValue().offset()))
            .toList();
    return new Document(ID, checkpoint.partition())
        .append(NEXT, checkpoint.next())
        .append("publishers", publishers);
  }

  static Checkpoint checkpoint(Document document) {
    Map<String, Published> publishers = new HashMap<>();
    for (Document p : document.getList("publishers", Document.class)) {
      publishers.put(
          p.getString("publisher"), new Published(p.getLong("sequence"), p.getLong(OFFSET)));
    }
    return new Checkpoint(document.getInteger(ID), document.getLong(NEXT), publishers);
  }
}
