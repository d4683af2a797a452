package onlinefriday.voucher.quota;

import onlinefriday.voucher.ledger.Sum;

/**
 * What a pool has given one publisher, in all.
 *
 * @param granted and not given back; below {@code spent} when ends gave the publisher more than it
 *     spent
 * @param spent of it, as the publisher said when it last changed the pool
 */
public record Share(Sum granted, Sum spent) {
  static final Share NONE = new Share(Sum.ZERO, Sum.ZERO);

  /** Leased and perhaps not spent. */
  Sum open() {
    return granted.minus(spent).positive();
  }
}
