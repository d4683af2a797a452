package onlinefriday.voucher.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a ledger is, without a store. */
public class InMemoryLedger implements Ledger {
  private final Map<String, Entry> byId = new LinkedHashMap<>();
  private final Map<String, Entry> byOrder = new HashMap<>();
  private final Map<String, Entry> byKey = new HashMap<>();
  private final Map<String, End> endsById = new LinkedHashMap<>();
  private final Map<String, End> endsByKey = new HashMap<>();
  private final Set<String> writes = new HashSet<>();

  @Override
  public synchronized Set<Integer> append(List<Entry> entries) {
    return refused(entries, this::insert);
  }

  @Override
  public synchronized Set<Integer> end(List<End> ends) {
    return refused(ends, this::insert);
  }

  private static <T> Set<Integer> refused(List<T> facts, Predicate<T> insert) {
    Set<Integer> refused = new HashSet<>();
    for (int i = 0; i < facts.size(); i++) {
      if (!insert.test(facts.get(i))) {
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
            && writes.add("entry " + entry.publisher() + " " + entry.sequence());
    if (free) {
      byId.put(entry.id(), entry);
      byOrder.put(entry.order(), entry);
      byKey.put(entry.key(), entry);
    }
    return free;
  }

  private boolean insert(End end) {
    boolean free =
        !endsById.containsKey(end.id())
            && !endsByKey.containsKey(end.key())
            && writes.add("end " + end.publisher() + " " + end.sequence());
    if (free) {
      endsById.put(end.id(), end);
      endsByKey.put(end.key(), end);
    }
    return free;
  }

  /** Every entry, in the order of writing. */
  public synchronized List<Entry> all() {
    return List.copyOf(byId.values());
  }

  /** Every entry and every end. */
  public synchronized List<Fact> facts() {
    return Stream.<Fact>concat(byId.values().stream(), endsById.values().stream()).toList();
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

  @Override
  public synchronized Optional<Entry> latest(String claim) {
    return latest(byId, claim, Entry::id);
  }

  @Override
  public synchronized Optional<Entry> latestOfOrder(String orderClaim) {
    return latest(byOrder, orderClaim, Entry::order);
  }

  private static Optional<Entry> latest(
      Map<String, Entry> entries, String claim, Function<Entry, String> key) {
    return entries.values().stream()
        .filter(e -> LedgerKeys.claimOf(key.apply(e)).equals(claim))
        .max(Comparator.comparing(key));
  }

  @Override
  public synchronized Map<String, End> endsByIds(Collection<String> ids) {
    return found(endsById, ids);
  }

  @Override
  public synchronized Map<String, End> endsByKeys(Collection<String> keys) {
    return found(endsByKey, keys);
  }

  private static <T> Map<String, T> found(Map<String, T> in, Collection<String> wanted) {
    return wanted.stream()
        .distinct()
        .filter(in::containsKey)
        .collect(Collectors.toMap(Function.identity(), in::get));
  }

  @Override
  public synchronized List<Entry> lapsing(Instant after, Instant until, int limit) {
    return byId.values().stream()
        .filter(e -> e.expiresAt() != null)
        .filter(e -> e.expiresAt().isAfter(after) && !e.expiresAt().isAfter(until))
        .sorted(Comparator.comparing(Entry::expiresAt))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Fact> after(String publisher, long sequence, int limit) {
    return facts().stream()
        .filter(f -> f.publisher().equals(publisher) && f.sequence() > sequence)
        .sorted(Facts.BY_SEQUENCE)
        .limit(limit)
        .toList();
  }

  @Override
  public void between(String partnerId, Instant from, Instant to, Consumer<? super Fact> each) {
    List<Fact> day = new ArrayList<>();
    synchronized (this) {
      facts().stream()
          .filter(f -> f.entry().partnerId().equals(partnerId))
          .filter(f -> !f.at().isBefore(from) && f.at().isBefore(to))
          .sorted(Facts.BY_TIME)
          .forEach(day::add);
    }
    day.forEach(each);
  }
}
