package onlinefriday.voucher.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onlinefriday.voucher.commit.Attempt.Place;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.LedgerKeys;
import onlinefriday.voucher.ledger.Redemption;
import org.jspecify.annotations.Nullable;

/** Who holds, by the ledger, what attempts want: their turns, their codes and their orders. */
final class Holders {
  /** How many of a shopper's turns are looked at in one read. */
  private static final int SLOTS_AHEAD_MAX = 32;

  private final Ledger ledger;

  /** The latest of each claim that was looked at. */
  private final Map<String, Redemption> byClaim = new HashMap<>();

  private final Map<String, Redemption> byOrder = new HashMap<>();

  private Holders(Ledger ledger) {
    this.ledger = ledger;
  }

  static Holders of(Ledger ledger, Collection<Wish> wishes) {
    Holders holders = new Holders(ledger);
    List<String> ids = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (Wish wish : wishes) {
      for (int slot = wish.place().slot(); slot < wish.slotsEnd(); slot++) {
        ids.add(LedgerKeys.id(wish.claim().scarce(slot), 0));
      }
      orders.add(LedgerKeys.order(wish.claim().orderClaim(), 0));
    }
    holders.put(ledger.byIds(ids).values(), ledger.byOrders(orders).values());
    return holders;
  }

  /** What is wanted, and from which place on. */
  record Wish(Claim claim, Place place) {
    int slotsEnd() {
      int from = place.slot();
      Integer turns = claim.turns();
      return turns == null ? from + 1 : Math.min(turns, from + 1 + SLOTS_AHEAD_MAX);
    }
  }

  private void put(Collection<Entry> ofClaims, Collection<Entry> ofOrders) {
    put(byClaim, ofClaims, Entry::id, ledger::latest);
    put(byOrder, ofOrders, Entry::order, ledger::latestOfOrder);
  }

  /** The first generation is the latest of almost all; where it has ended, the latest is sought. */
  private void put(
      Map<String, Redemption> into,
      Collection<Entry> firsts,
      Function<Entry, String> key,
      Function<String, Optional<Entry>> latest) {
    List<Entry> stale = new ArrayList<>();
    for (Redemption first : ledger.standing(firsts)) {
      if (first.ended()) {
        latest.apply(LedgerKeys.claimOf(key.apply(first.entry()))).ifPresent(stale::add);
      } else {
        into.put(LedgerKeys.claimOf(key.apply(first.entry())), first);
      }
    }
    for (Redemption last : ledger.standing(stale)) {
      into.put(LedgerKeys.claimOf(key.apply(last.entry())), last);
    }
  }

  /** Those over by the clock alone. */
  List<Entry> lapsed(Instant now) {
    List<Entry> lapsed = new ArrayList<>();
    for (var map : List.of(byClaim, byOrder)) {
      for (Redemption held : map.values()) {
        if (held.lapsed(now) && !lapsed.contains(held.entry())) {
          lapsed.add(held.entry());
        }
      }
    }
    return lapsed;
  }

  /** Looks again what became of these. */
  void refresh(Collection<Entry> entries) {
    for (Redemption now : ledger.standing(entries)) {
      byClaim.computeIfPresent(LedgerKeys.claimOf(now.entry().id()), (_, was) -> same(was, now));
      byOrder.computeIfPresent(LedgerKeys.claimOf(now.entry().order()), (_, was) -> same(was, now));
    }
  }

  private static Redemption same(Redemption was, Redemption now) {
    return was.entry().id().equals(now.entry().id()) ? now : was;
  }

  /**
   * The generation under which the code or the turn that is claimed can be taken; null when it
   * cannot.
   */
  @Nullable Integer freeGeneration(Claim claim, int slot) {
    Redemption latest = byClaim.get(claim.scarce(slot));
    if (latest == null) {
      return 0;
    }
    int next = LedgerKeys.generation(latest.entry().id()) + 1;
    return latest.ended() && next <= LedgerKeys.GENERATION_MAX ? next : null;
  }

  /** Who has the order that is claimed; null when it is free. */
  @Nullable Entry orderHolder(Claim claim) {
    Redemption latest = byOrder.get(claim.orderClaim());
    return latest == null || latest.ended() ? null : latest.entry();
  }

  int nextOrderGeneration(Claim claim) {
    Redemption latest = byOrder.get(claim.orderClaim());
    return latest == null ? 0 : LedgerKeys.generation(latest.entry().order()) + 1;
  }
}
