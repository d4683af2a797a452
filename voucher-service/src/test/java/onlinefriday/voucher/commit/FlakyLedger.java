package onlinefriday.voucher.commit;

import com.mongodb.MongoTimeoutException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.InMemoryLedger;

/** A ledger whose network fails as a test wants it to. */
class FlakyLedger extends InMemoryLedger {
  /** How much of a group is written before its outcome is lost, per failing call. */
  enum Lost {
    NOTHING_WRITTEN,
    HALF_WRITTEN,
    ALL_WRITTEN
  }

  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger appends = new AtomicInteger();
  private volatile Lost lost = Lost.NOTHING_WRITTEN;
  private volatile boolean away;
  private volatile boolean broken;
  private volatile String odd = "";
  private volatile CountDownLatch gate = new CountDownLatch(0);

  void lose(int times, Lost how) {
    lost = how;
    failures.set(times);
  }

  /** Entries of this order are refused, and nothing is found that is in their way. */
  void refuseForNoReason(String orderRef) {
    odd = orderRef;
  }

  void goAway() {
    away = true;
  }

  /** Appending meets what no process goes on after. */
  void breakDown() {
    broken = true;
  }

  void comeBack() {
    away = false;
  }

  /** Appending waits until the latch is open. */
  CountDownLatch hold() {
    gate = new CountDownLatch(1);
    return gate;
  }

  /** How often a group came to be written, those that wait included. */
  int appends() {
    return appends.get();
  }

  @Override
  public Set<Integer> append(List<Entry> entries) {
    appends.incrementAndGet();
    await();
    if (broken) {
      throw new NoClassDefFoundError("planted");
    }
    if (away) {
      throw new OutcomeUnknown(new MongoTimeoutException("the store is away"));
    }
    if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      int written =
          switch (lost) {
            case NOTHING_WRITTEN -> 0;
            case HALF_WRITTEN -> entries.size() / 2;
            case ALL_WRITTEN -> entries.size();
          };
      super.append(entries.subList(entries.size() - written, entries.size()));
      throw new OutcomeUnknown(new MongoTimeoutException("the connection broke"));
    }
    if (entries.size() == 1 && entries.getFirst().orderRef().equals(odd)) {
      return Set.of(0);
    }
    return super.append(entries);
  }

  @Override
  public Set<Integer> end(List<End> ends) {
    appends.incrementAndGet();
    await();
    if (away) {
      throw new OutcomeUnknown(new MongoTimeoutException("the store is away"));
    }
    return super.end(ends);
  }

  @Override
  public Map<String, Entry> byKeys(Collection<String> keys) {
    if (away) {
      throw new MongoTimeoutException("the store is away");
    }
    return super.byKeys(keys);
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
