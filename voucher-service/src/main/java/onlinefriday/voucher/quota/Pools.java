package onlinefriday.voucher.quota;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the pools are kept. Methods may throw {@link com.mongodb.MongoException}. */
public interface Pools {
  Optional<Pool> find(String id);

  /** By their ids, those that are there. */
  Map<String, Pool> find(Collection<String> ids);

  /**
   * Puts a pool in the place of the revision before it; the first revision in the place of none.
   *
   * @return false when another change came first
   */
  boolean replace(Pool next);

  /** Pools in which a publisher has a share, be it empty. */
  List<Pool> sharedBy(String publisher);
}
