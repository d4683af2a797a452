package onlinefriday.voucher.commit;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.InMemoryLedger;
import onlinefriday.voucher.publishing.FakeTopic;
import onlinefriday.voucher.publishing.InMemoryPublishers;
import onlinefriday.voucher.publishing.Past;
import onlinefriday.voucher.quota.InMemoryPools;
import onlinefriday.voucher.quota.Pool;
import org.apache.kafka.common.KafkaException;

/** What can go wrong between any two calls to a store or the topic, drawn from one seed. */
final class Faults {
  private static final int CRASH_IN = 150;
  private static final int LOST_IN = 25;

  private final Random random;
  private final Runnable meanwhile;
  private final Clock clock;
  private boolean calm;

  /**
   * @param meanwhile what another process may do between two calls of this one
   * @param clock the store's
   */
  Faults(Random random, Runnable meanwhile, Clock clock) {
    this.random = random;
    this.meanwhile = meanwhile;
    this.clock = clock;
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

  /** Nothing goes wrong, and nobody else acts, while this is done. */
  <T> T calmly(Supplier<T> done) {
    boolean before = calm;
    calm = true;
    T result = done.get();
    calm = before;
    return result;
  }

  private boolean oneIn(int n) {
    return !calm && random.nextInt(n) == 0;
  }

  private void pause() {
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
      return write(entries, super::append);
    }

    @Override
    public Set<Integer> end(List<End> ends) {
      return write(ends, super::end);
    }

    /** Part of it may land and its answer be lost. */
    private <T> Set<Integer> write(List<T> facts, Function<List<T>, Set<Integer>> write) {
      pause();
      boolean crash = oneIn(CRASH_IN / 3);
      if (crash || oneIn(LOST_IN / 3)) {
        List<T> landed = new ArrayList<>(facts);
        landed.removeIf(_ -> random.nextBoolean());
        write.apply(landed);
        if (crash) {
          throw new Crash();
        }
        throw new OutcomeUnknown(new MongoTimeoutException("the connection broke"));
      }
      Set<Integer> taken = write.apply(facts);
      pause();
      return taken;
    }

    @Override
    public Map<String, Entry> byKeys(Collection<String> keys) {
      pause();
      mayBeLost();
      return super.byKeys(keys);
    }

    @Override
    public Map<String, End> endsByIds(Collection<String> ids) {
      pause();
      mayBeLost();
      return super.endsByIds(ids);
    }

    @Override
    public List<Fact> after(String publisher, long sequence, int limit) {
      pause();
      return super.after(publisher, sequence, limit);
    }
  }

  final class Pools extends InMemoryPools {
    @Override
    public Optional<Pool> find(String id) {
      pause();
      mayBeLost();
      return super.find(id);
    }

    @Override
    public Map<String, Pool> find(Collection<String> ids) {
      pause();
      mayBeLost();
      return super.find(ids);
    }

    @Override
    public boolean replace(Pool next) {
      pause();
      mayBeLost();
      boolean replaced = super.replace(next);
      mayBeLost();
      pause();
      return replaced;
    }
  }

  final class Publishers extends InMemoryPublishers {
    Publishers() {
      super(clock);
    }

    @Override
    public boolean beat(String name, long published, Counts counts) {
      pause();
      mayBeLost();
      return super.beat(name, published, counts);
    }

    @Override
    public void close(String name, long published, Counts counts) {
      pause();
      super.close(name, published, counts);
      pause();
    }

    @Override
    public List<Registration> recent() {
      pause();
      return super.recent();
    }

    @Override
    public List<Past> past() {
      pause();
      return super.past();
    }

    @Override
    public boolean replace(Past seen, Past next) {
      pause();
      mayBeLost();
      boolean replaced = super.replace(seen, next);
      mayBeLost();
      pause();
      return replaced;
    }

    @Override
    public void passed(String name) {
      pause();
      super.passed(name);
      mayBeLost();
      pause();
    }
  }

  final class Topic extends FakeTopic {
    @Override
    protected void taking(Fact fact) {
      pause();
      if (oneIn(LOST_IN)) {
        throw new KafkaException("the broker went away");
      }
    }
  }
}
