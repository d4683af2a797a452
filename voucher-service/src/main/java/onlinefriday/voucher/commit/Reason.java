package onlinefriday.voucher.commit;

import onlinefriday.voucher.commit.Attempt.Place;
import onlinefriday.voucher.ledger.Entry;

/** Why the ledger refused an entry, the first that holds. */
sealed interface Reason {
  record CodeTaken() implements Reason {}

  record OrderTaken(Entry by) implements Reason {}

  /** Its turn is taken or was, and may be free under this place. */
  record TryAt(Place place) implements Reason {}

  record NoTurn() implements Reason {}

  static Reason of(Claim claim, Place tried, Holders holders) {
    if (claim.singleUse() && holders.freeGeneration(claim, tried.slot()) == null) {
      return new CodeTaken();
    }
    Entry order = holders.orderHolder(claim);
    int orderGeneration = holders.nextOrderGeneration(claim);
    if (order != null) {
      return new OrderTaken(order);
    }
    int end = new Holders.Wish(claim, tried).slotsEnd();
    for (int slot = tried.slot(); slot < end; slot++) {
      Integer free = holders.freeGeneration(claim, slot);
      if (free != null) {
        return new TryAt(new Place(slot, free, orderGeneration));
      }
    }
    Integer turns = claim.turns();
    return turns != null && end < turns
        ? new TryAt(new Place(end, 0, orderGeneration))
        : new NoTurn();
  }
}
