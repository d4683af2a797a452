package onlinefriday.voucher.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.publishing.Backlog.Written;
import org.apache.kafka.common.errors.TimeoutException;

/** {@code voucher.redemptions} as its consumers see it. */
public class FakeTopic implements RedemptionTopic.Source {
  private final List<Fact> records = new ArrayList<>();
  private volatile boolean away;

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  public synchronized List<Fact> records() {
    return List.copyOf(records);
  }

  /** What a consumer keeps that drops whatever is not beyond the last of its publisher. */
  public synchronized List<Fact> folded() {
    Map<String, Long> last = new HashMap<>();
    List<Fact> kept = new ArrayList<>();
    for (Fact record : records) {
      int partition = Math.floorMod(record.entry().id().hashCode(), Topic.REDEMPTIONS.partitions());
      String from = partition + "/" + record.publisher();
      if (record.sequence() > last.getOrDefault(from, 0L)) {
        last.put(from, record.sequence());
        kept.add(record);
      }
    }
    return kept;
  }

  /** Called before each record is taken; a subclass may fail here. */
  protected void taking(Fact fact) {}

  @Override
  public RedemptionTopic open() {
    return new RedemptionTopic() {
      @Override
      public void send(List<Written> entries) throws ExecutionException {
        for (Written one : entries) {
          if (away) {
            throw new ExecutionException(new TimeoutException("Kafka is away"));
          }
          taking(one.fact());
          synchronized (FakeTopic.this) {
            records.add(one.fact());
          }
        }
      }

      @Override
      public void abort() {}

      @Override
      public void close() {}
    };
  }
}
