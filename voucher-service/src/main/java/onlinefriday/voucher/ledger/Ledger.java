package onlinefriday.voucher.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The insert-only record of redemptions and of their ends. An entry is written only if its id, its
 * order and its key are all free, an end only if its id and its key are: the store's uniqueness
 * decides every race.
 *
 * <p>Every method may throw {@link com.mongodb.MongoException} when the store is away.
 */
public interface Ledger {
  /** More entries than this of one order are not listed. */
  int ORDER_ENTRIES_MAX = 500;

  /**
   * Writes those entries whose keys are free, durably, before it returns.
   *
   * @return indexes of the entries that were not written because a key of theirs is taken
   * @throws OutcomeUnknown when it cannot be told which were written; to be called again with the
   *     same entries
   */
  Set<Integer> append(List<Entry> entries);

  /** As {@link #append}, for ends. */
  Set<Integer> end(List<End> ends);

  Optional<Entry> byId(String id);

  /** Of a partner's order, in every campaign; at most {@value #ORDER_ENTRIES_MAX}. */
  List<Entry> byOrderRef(String partnerId, String orderRef);

  Map<String, Entry> byIds(Collection<String> ids);

  Map<String, Entry> byOrders(Collection<String> orders);

  Map<String, Entry> byKeys(Collection<String> keys);

  /** The entry with a claim's latest generation; see {@link LedgerKeys#id}. */
  Optional<Entry> latest(String claim);

  /** The entry with an order's latest generation; see {@link LedgerKeys#order}. */
  Optional<Entry> latestOfOrder(String orderClaim);

  Map<String, End> endsByIds(Collection<String> ids);

  Map<String, End> endsByKeys(Collection<String> keys);

  /** Holds whose time ends in (after, until], settled or not, the earliest first. */
  List<Entry> lapsing(Instant after, Instant until, int limit);

  /** Facts of a publisher beyond a sequence, in its order. */
  List<Fact> after(String publisher, long sequence, int limit);

  /**
   * Reads a partner's facts in [from, to) one by one, by time; those of one instant by id. However
   * many there are, few are held at once.
   */
  void between(String partnerId, Instant from, Instant to, Consumer<? super Fact> each);

  /** Entries with what has become of them, in the same order. */
  default List<Redemption> standing(Collection<Entry> entries) {
    return Standing.of(this, entries);
  }

  default Redemption standing(Entry entry) {
    return standing(List.of(entry)).getFirst();
  }

  /** The store went away in the middle: the entries may have been written or not. */
  final class OutcomeUnknown extends RuntimeException {
    public OutcomeUnknown(Throwable cause) {
      super(cause);
    }
  }
}
