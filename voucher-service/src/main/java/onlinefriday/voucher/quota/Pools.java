package onlinefriday.voucher.quota;

import java.util.List;
import java.util.Optional;

/** Where the pools are kept. Methods may throw {@link com.mongodb.MongoException}. */
public interface Pools {
  Optional<Pool> find(String campaignId);

  /**
   * Puts a pool in the place of the revision before it; the first revision in the place of none.
   *
   * @return false when another change came first
   */
  boolean replace(Pool next);

  /** Pools in which a publisher holds something. */
  List<Pool> heldBy(String publisher);
}
