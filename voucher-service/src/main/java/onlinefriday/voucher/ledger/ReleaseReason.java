package onlinefriday.voucher.ledger;

/** Why something was released: a hold that was given up, or an order that was paid back. */
public enum ReleaseReason {
  CANCELLED,
  REFUNDED
}
