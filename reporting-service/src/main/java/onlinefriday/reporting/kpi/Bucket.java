package onlinefriday.reporting.kpi;

import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.event.RedemptionEvent.Type;

/**
 * The figures of one key in one partition of the topic, with the offset they hold everything up to:
 * who folds a record again, after a crash or beside another consumer, sees that it is in.
 *
 * @param offset of the last record folded; {@link #NOTHING_FOLDED} for a bucket not stored yet
 */
record Bucket(
    int partition,
    BucketKey key,
    long offset,
    Counters counters,
    Distinct shoppers,
    Distinct merchants) {
  static final long NOTHING_FOLDED = -1;

  static Bucket empty(int partition, BucketKey key) {
    return new Bucket(partition, key, NOTHING_FOLDED, Counters.ZERO, Distinct.NONE, Distinct.NONE);
  }

  String id() {
    return key.documentId(partition);
  }

  /** This bucket with those readings folded that lie beyond its offset; itself when none does. */
  Bucket fold(List<Reading> readings) {
    List<Reading> news = readings.stream().filter(r -> r.offset() > offset).toList();
    if (news.isEmpty()) {
      return this;
    }
    Counters sum =
        news.stream().map(r -> Counters.of(r.required())).reduce(counters, Counters::plus);
    List<RedemptionEvent> confirmed =
        news.stream().map(Reading::required).filter(e -> e.type() == Type.CONFIRMED).toList();
    return new Bucket(
        partition,
        key,
        news.getLast().offset(),
        sum,
        shoppers.with(confirmed.stream().map(RedemptionEvent::shopper).toList()),
        merchants.with(confirmed.stream().map(RedemptionEvent::merchantId).toList()));
  }
}
