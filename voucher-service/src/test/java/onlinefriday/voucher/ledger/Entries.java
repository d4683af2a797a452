package onlinefriday.voucher.ledger;

import java.time.Instant;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import onlinefriday.voucher.ledger.End.Kind;
import org.jspecify.annotations.Nullable;

/** Ledger facts of which only what matters is said. */
public final class Entries {
  public static final Instant AT = Instant.parse("2026-11-27T00:00:00.123Z");

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
    return entry(id, order, key, publisher, sequence, campaign, discount, AT, null);
  }

  /** A hold that ends then. */
  public static Entry hold(String name, long sequence, Instant expiresAt) {
    return entry(name, name, name, "p-1", sequence, "c-1", 1_000, AT, expiresAt);
  }

  public static Entry entryAt(String name, long sequence, Instant at) {
    return entry(name, name, name, "p-1", sequence, "c-1", 1_000, at, null);
  }

  private static Entry entry(
      String id,
      String order,
      String key,
      String publisher,
      long sequence,
      String campaign,
      long discount,
      Instant at,
      @Nullable Instant expiresAt) {
    return new Entry(
        id,
        LedgerKeys.order(LedgerKeys.orderClaim("shopee", order, campaign), 0),
        key,
        "body",
        publisher,
        sequence,
        at,
        "2026",
        campaign,
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
        300_000,
        expiresAt);
  }

  public static End end(Kind kind, Entry entry, String key, long sequence) {
    return new End(kind, entry, key, "body", "p-1", sequence, AT.plusSeconds(sequence));
  }
}
