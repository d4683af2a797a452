package onlinefriday.voucher.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.LedgerKeys;

/** Facts of one partner's day, of which only what matters is said. */
public record Day(String partner, LocalDate date) {
  private static final int GROUP = 500;

  /** A redemption, or a hold when it has an end. */
  public Entry entry(int number, Instant at, boolean hold) {
    String id = partner + "-" + date + "-" + number;
    return new Entry(
        id,
        LedgerKeys.order(LedgerKeys.orderClaim(partner, id, "c-1"), 0),
        "key-" + id,
        "body",
        "of-" + partner + "-" + date,
        number,
        at,
        "2026",
        "c-1",
        "c-1",
        "MUASAMVIETNAM",
        partner,
        "order-" + number,
        "pseudonym",
        0,
        "m-1001",
        "79",
        PaymentMethod.CASHLESS,
        450_000,
        90_000,
        300_000,
        hold ? at.plusSeconds(300) : null);
  }

  public Entry redeemed(int number, Instant at) {
    return entry(number, at, false);
  }

  public Entry held(int number, Instant at) {
    return entry(number, at, true);
  }

  public static End end(End.Kind kind, Entry entry, Instant at) {
    return new End(
        kind,
        entry,
        "end-" + End.idOf(entry.id(), kind),
        "body",
        entry.publisher(),
        1_000_000 + 2 * entry.sequence() + (kind == End.Kind.REFUND ? 1 : 0),
        at);
  }

  public Instant start() {
    return VietnamTime.startOf(date);
  }

  /** Redemptions spread over the day, written to the ledger. */
  public void write(Ledger ledger, int count) {
    List<Entry> group = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      group.add(redeemed(number, start().plusSeconds(number)));
      if (group.size() == GROUP || number == count) {
        ledger.append(group);
        group.clear();
      }
    }
  }
}
