package onlinefriday.voucher.commit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;

/** What stands in the ledger where entries of ours were refused. */
record Duplicates(Map<String, Entry> byKey, Map<String, Entry> byOrder, Map<String, Entry> byId) {
  static final Duplicates NONE = new Duplicates(Map.of(), Map.of(), Map.of());

  /** How many of a shopper's further turns are looked at in one read. */
  private static final int SLOTS_AHEAD_MAX = 32;

  /** Why an entry was refused, the first that holds. */
  sealed interface Reason {}

  record SameKey(Entry first) implements Reason {}

  record SameOrder(Entry first) implements Reason {}

  record NextSlot(int slot) implements Reason {}

  record NoSlot() implements Reason {}

  static Duplicates read(Ledger ledger, Collection<Entry> refused, List<Claim> claims) {
    List<String> ids = new ArrayList<>();
    int i = 0;
    for (Entry entry : refused) {
      ids.addAll(slotIds(claims.get(i++), entry.slot()));
    }
    return new Duplicates(
        ledger.byKeys(refused.stream().map(Entry::key).toList()),
        ledger.byOrders(refused.stream().map(Entry::order).toList()),
        ledger.byIds(ids));
  }

  /** Whether the entry is in the ledger after all: an earlier try of this very write landed. */
  boolean isOurs(Entry entry) {
    Entry there = byKey.get(entry.key());
    return there != null && there.isSameWriteAs(entry);
  }

  Reason reason(Entry entry, Claim claim) {
    Entry sameKey = byKey.get(entry.key());
    if (sameKey != null) {
      return new SameKey(sameKey);
    }
    Entry sameOrder = byOrder.get(entry.order());
    if (sameOrder != null) {
      return new SameOrder(sameOrder);
    }
    if (claim.perShopper() == null) {
      Entry sameId = byId.get(entry.id());
      return sameId == null ? new NextSlot(entry.slot()) : new SameOrder(sameId);
    }
    int end = slotsEnd(claim, entry.slot());
    for (int slot = entry.slot(); slot < end; slot++) {
      if (!byId.containsKey(claim.id(slot))) {
        return new NextSlot(slot);
      }
    }
    return end < claim.perShopper() ? new NextSlot(end) : new NoSlot();
  }

  private static List<String> slotIds(Claim claim, int from) {
    List<String> ids = new ArrayList<>();
    for (int slot = from; slot < slotsEnd(claim, from); slot++) {
      ids.add(claim.id(slot));
    }
    return ids;
  }

  private static int slotsEnd(Claim claim, int from) {
    return claim.perShopper() == null
        ? from + 1
        : Math.min(claim.perShopper(), from + 1 + SLOTS_AHEAD_MAX);
  }
}
