package onlinefriday.voucher.commit;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.InMemoryLedger;
import onlinefriday.voucher.publishing.FakeTopic;
import onlinefriday.voucher.publishing.InMemoryPublishers;
import onlinefriday.voucher.quota.InMemoryPools;
import onlinefriday.voucher.quota.Pool;
import org.apache.kafka.common.KafkaException;

/** What can go wrong between any two calls to a store or the topic, drawn from one seed. */
final class Faults {
  private static final int CRASH_IN = 150;
  private static final int LOST_IN = 25;

  private final Random random;
  private final Runnable meanwhile;
  private boolean calm;

  /**
   * @param meanwhile what another process may do between two calls of this one
   */
  Faults(Random random, Runnable meanwhile) {
    this.random = random;
    this.meanwhile = meanwhile;
  }

  /** The process is gone: whatever it knew is lost. */
  static final class Crash extends Error {
    Crash() {
      super("crash", null, false, false);
    }
  }

  void calmDown() {
    calm = true;
  }

  void resume() {
    calm = false;
  }

  private boolean oneIn(int n) {
    return !calm && random.nextInt(n) == 0;
  }

  private void between() {
    if (oneIn(CRASH_IN)) {
      throw new Crash();
    }
    if (!calm) {
      meanwhile.run();
    }
  }

  private void mayBeLost() {
    if (oneIn(LOST_IN)) {
      throw new MongoTimeoutException("the connection broke");
    }
  }

  final class Ledger extends InMemoryLedger {
    @Override
    public Set<Integer> append(List<Entry> entries) {
      between();
      boolean crash = oneIn(CRASH_IN / 3);
      if (crash || oneIn(LOST_IN / 3)) {
        List<Entry> landed = new ArrayList<>(entries);
        landed.removeIf(_ -> random.nextBoolean());
        super.append(landed);
        if (crash) {
          throw new Crash();
        }
        throw new OutcomeUnknown(new MongoTimeoutException("the connection broke"));
      }
      Set<Integer> taken = super.append(entries);
      between();
      return taken;
    }

    @Override
    public Map<String, Entry> byKeys(Collection<String> keys) {
      between();
      mayBeLost();
      return super.byKeys(keys);
    }

    @Override
    public Map<String, Sum> sums(String publisher) {
      between();
      return super.sums(publisher);
    }
  }

  final class Pools extends InMemoryPools {
    @Override
    public Optional<Pool> find(String campaignId) {
      between();
      mayBeLost();
      return super.find(campaignId);
    }

    @Override
    public boolean replace(Pool next) {
      between();
      mayBeLost();
      boolean replaced = super.replace(next);
      mayBeLost();
      between();
      return replaced;
    }
  }

  final class Publishers extends InMemoryPublishers {
    @Override
    public boolean beat(String name, long published) {
      between();
      mayBeLost();
      return super.beat(name, published);
    }

    @Override
    public void close(String name, long published) {
      between();
      super.close(name, published);
      between();
    }
  }

  final class Topic extends FakeTopic {
    @Override
    protected void taking(Entry entry) {
      between();
      if (oneIn(LOST_IN)) {
        throw new KafkaException("the broker went away");
      }
    }
  }
}
