package onlinefriday.voucher.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The insert-only record of redemptions. An entry is written only if its id, its order and its key
 * are all free: the store's uniqueness decides every race.
 *
 * <p>Every method may throw {@link com.mongodb.MongoException} when the store is away.
 */
public interface Ledger {
  /**
   * Writes those entries whose keys are free, durably, before it returns.
   *
   * @return indexes of the entries that were not written because a key of theirs is taken
   * @throws OutcomeUnknown when it cannot be told which were written; to be called again with the
   *     same entries
   */
  Set<Integer> append(List<Entry> entries);

  Optional<Entry> byId(String id);

  /** Of a partner's order, in every campaign; at most {@value #ORDER_ENTRIES_MAX}. */
  List<Entry> byOrderRef(String partnerId, String orderRef);

  Map<String, Entry> byIds(Collection<String> ids);

  Map<String, Entry> byOrders(Collection<String> orders);

  Map<String, Entry> byKeys(Collection<String> keys);

  /** Entries of a publisher beyond a sequence, in its order. */
  List<Entry> after(String publisher, long sequence, int limit);

  /** How many entries a publisher wrote for each campaign, and for how much. */
  Map<String, Sum> sums(String publisher);

  /** More entries than this of one order are not listed. */
  int ORDER_ENTRIES_MAX = 500;

  /** A count of redemptions and their discounts in đồng. */
  record Sum(long units, long discount) {
    public static final Sum ZERO = new Sum(0, 0);

    public Sum plus(long units, long discount) {
      return new Sum(this.units + units, this.discount + discount);
    }
  }

  /** The store went away in the middle: the entries may have been written or not. */
  final class OutcomeUnknown extends RuntimeException {
    public OutcomeUnknown(Throwable cause) {
      super(cause);
    }
  }
}
