package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;

/** Ledger entries of which only what matters is said. */
public final class Entries {
  private Entries() {}

  public static Entry entry(String id, String order, String key, long sequence) {
    return entry(id, order, key, "p-1", sequence, "c-1", 1_000);
  }

  public static Entry entry(
      String id,
      String order,
      String key,
      String publisher,
      long sequence,
      String campaign,
      long discount) {
    return new Entry(
        id,
        LedgerKeys.order("shopee", order, campaign, "pseudonym", 0),
        key,
        "body",
        publisher,
        sequence,
        Instant.parse("2026-11-27T00:00:00.123Z"),
        "2026",
        campaign,
        "MUASAMVIETNAM",
        "shopee",
        order,
        "pseudonym",
        0,
        "m-1001",
        "79",
        PaymentMethod.CASHLESS,
        450_000,
        discount,
        300_000);
  }
}
