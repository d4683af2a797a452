package onlinefriday.voucher.receipt;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A key of the series that signs receipts.
 *
 * @param number its place in the series, from 1
 * @param signsFrom when it takes over from the one before
 * @param jwk P-256, without its private part once the next one has taken over
 */
record ReceiptKey(int number, Instant signsFrom, ECKey jwk) {
  boolean canSign() {
    return jwk.isPrivate();
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(signsFrom);
  }
}
