package onlinefriday.voucher.quota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pools are, without a store. */
public class InMemoryPools implements Pools {
  private final Map<String, Pool> pools = new HashMap<>();

  @Override
  public synchronized Optional<Pool> find(String campaignId) {
    return Optional.ofNullable(pools.get(campaignId));
  }

  @Override
  public synchronized boolean replace(Pool next) {
    Pool seen = pools.get(next.campaignId());
    if ((seen == null ? 0 : seen.revision()) != next.revision() - 1) {
      return false;
    }
    pools.put(next.campaignId(), next);
    return true;
  }

  @Override
  public synchronized List<Pool> heldBy(String publisher) {
    return pools.values().stream().filter(p -> p.granted().containsKey(publisher)).toList();
  }
}
