package onlinefriday.voucher.receipt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the keys that sign receipts live.
 *
 * @param rotateEvery how long a key signs
 * @param announceBefore how long a new key is published before it signs; at least twice as long as
 *     the published set may be cached
 * @param verifiableFor how long a key is published after it has signed for the last time
 */
@ConfigurationProperties("onlinefriday.voucher.receipts")
record ReceiptProperties(Duration rotateEvery, Duration announceBefore, Duration verifiableFor) {
  /** How long a verifier may use the published set without asking again. */
  static final Duration PUBLISHED_SET_MAX_AGE = Duration.ofHours(1);

  /** What is published is read in one answer. */
  private static final int KEYS_MAX = 200;

  ReceiptProperties {
    if (announceBefore.compareTo(PUBLISHED_SET_MAX_AGE.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "onlinefriday.voucher.receipts.announce-before is at least twice "
              + PUBLISHED_SET_MAX_AGE);
    }
    if (rotateEvery.compareTo(announceBefore) <= 0
        || verifiableFor.dividedBy(rotateEvery) > KEYS_MAX) {
      throw new IllegalArgumentException(
          "onlinefriday.voucher.receipts.rotate-every is longer than announce-before and leaves at"
              + " most "
              + KEYS_MAX
              + " keys to publish");
    }
  }
}
