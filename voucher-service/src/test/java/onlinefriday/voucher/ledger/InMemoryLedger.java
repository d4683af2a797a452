package onlinefriday.voucher.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a ledger is, without a store. */
public class InMemoryLedger implements Ledger {
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final Map<String, Entry> byOrder = new HashMap<>();
  private final Map<String, Entry> byKey = new HashMap<>();

  @Override
  public synchronized Set<Integer> append(List<Entry> entries) {
    Set<Integer> refused = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!insert(entries.get(i))) {
        refused.add(i);
      }
    }
    return refused;
  }

  private boolean insert(Entry entry) {
    boolean free =
        !byId.containsKey(entry.id())
            && !byOrder.containsKey(entry.order())
            && !byKey.containsKey(entry.key())
            && byId.values().stream().noneMatch(entry::isSameWriteAs);
    if (free) {
      byId.put(entry.id(), entry);
      byOrder.put(entry.order(), entry);
      byKey.put(entry.key(), entry);
    }
    return free;
  }

  /** Everything in it, in the order of writing. */
  public synchronized List<Entry> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized Optional<Entry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<Entry> byOrderRef(String partnerId, String orderRef) {
    return byId.values().stream()
        .filter(e -> e.partnerId().equals(partnerId) && e.orderRef().equals(orderRef))
        .sorted(Comparator.comparing(Entry::order))
        .limit(ORDER_ENTRIES_MAX)
        .toList();
  }

  @Override
  public synchronized Map<String, Entry> byIds(Collection<String> ids) {
    return found(byId, ids);
  }

  @Override
  public synchronized Map<String, Entry> byOrders(Collection<String> orders) {
    return found(byOrder, orders);
  }

  @Override
  public synchronized Map<String, Entry> byKeys(Collection<String> keys) {
    return found(byKey, keys);
  }

  private static Map<String, Entry> found(Map<String, Entry> in, Collection<String> wanted) {
    return wanted.stream()
        .distinct()
        .filter(in::containsKey)
        .collect(Collectors.toMap(Function.identity(), in::get));
  }

  @Override
  public synchronized List<Entry> after(String publisher, long sequence, int limit) {
    return byId.values().stream()
        .filter(e -> e.publisher().equals(publisher) && e.sequence() > sequence)
        .sorted(Comparator.comparingLong(Entry::sequence))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<String, Sum> sums(String publisher) {
    Map<String, Sum> sums = new HashMap<>();
    byId.values().stream()
        .filter(e -> e.publisher().equals(publisher))
        .forEach(
            e ->
                sums.merge(
                    e.campaignId(),
                    new Sum(1, e.discount()),
                    (sum, one) -> sum.plus(1, e.discount())));
    return sums;
  }
}
