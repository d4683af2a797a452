package onlinefriday.voucher.commit;

import onlinefriday.voucher.commit.Attempt.Place;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.LedgerKeys;

/** Why the ledger refused an entry, the first that holds. */
sealed interface Reason {
  record CodeTaken() implements Reason {}

  record OrderTaken(Entry by) implements Reason {}

  /** Its turn is taken or was, and may be free under this place. */
  record TryAt(Place place) implements Reason {}

  record NoTurn() implements Reason {}

  static Reason of(Claim claim, Place tried, Holders holders) {
    int slot = tried.slot();
    if (claim.singleUse() && taken(claim, slot, holders)) {
      return new CodeTaken();
    }
    Entry order = holders.orderHolder(claim);
    int orderGeneration = holders.nextOrderGeneration(claim);
    if (order != null) {
      return new OrderTaken(order);
    }
    int end = new Holders.Wish(claim, tried).slotsEnd();
    while (slot < end && taken(claim, slot, holders)) {
      slot++;
    }
    if (slot < end) {
      return new TryAt(new Place(slot, holders.nextGeneration(claim, slot), orderGeneration));
    }
    Integer turns = claim.turns();
    return turns != null && end < turns
        ? new TryAt(new Place(end, 0, orderGeneration))
        : new NoTurn();
  }

  private static boolean taken(Claim claim, int slot, Holders holders) {
    return holders.holder(claim, slot) != null
        || holders.nextGeneration(claim, slot) > LedgerKeys.GENERATION_MAX;
  }
}
