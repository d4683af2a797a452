package onlinefriday.voucher.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pools are, without a store. */
public class InMemoryPools implements Pools {
  private final Map<String, Pool> pools = new HashMap<>();
  private boolean failing;

  /** The next look at several fails in a way that nobody thought of. */
  public synchronized void failOnce() {
    failing = true;
  }

  public synchronized boolean hasFailed() {
    return !failing;
  }

  @Override
  public synchronized Optional<Pool> find(String id) {
    return Optional.ofNullable(pools.get(id));
  }

  @Override
  public synchronized Map<String, Pool> find(Collection<String> ids) {
    if (failing) {
      failing = false;
      throw new IllegalStateException("a bug");
    }
    Map<String, Pool> found = new HashMap<>(pools);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public synchronized boolean replace(Pool next) {
    Pool seen = pools.get(next.id());
    if ((seen == null ? 0 : seen.revision()) != next.revision() - 1) {
      return false;
    }
    pools.put(next.id(), next);
    return true;
  }

  @Override
  public synchronized List<Pool> sharedBy(String publisher) {
    return pools.values().stream().filter(p -> p.shares().containsKey(publisher)).toList();
  }
}
