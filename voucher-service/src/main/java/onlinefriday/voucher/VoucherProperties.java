package onlinefriday.voucher;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The bounds of the hot path.
 *
 * @param instance this instance's identity, the same after a restart, unique among those running
 * @param groupSizeMax redemptions written in one group
 * @param queueAttemptsMax redemptions waiting to be written; beyond it the answer is 503 at once
 * @param answerWithin how long a request waits for its answer before 503
 * @param relayBacklogMax entries kept in memory on their way to Kafka; beyond it the relay reads
 *     the ledger again
 * @param silentAfter how long a publisher must have been silent before it is held dead; longer than
 *     any of its writes may still be under way
 * @param auditPeriod how long after a redemption it may be refunded
 */
@ConfigurationProperties("onlinefriday.voucher")
public record VoucherProperties(
    String instance,
    int groupSizeMax,
    int queueAttemptsMax,
    Duration answerWithin,
    int relayBacklogMax,
    Duration silentAfter,
    Duration auditPeriod) {
  /** It is part of field names in the store and of event ids. */
  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public VoucherProperties {
    if (!INSTANCE.matcher(instance).matches()) {
      throw new IllegalArgumentException(
          "onlinefriday.voucher.instance is 1 to 64 of A-Z a-z 0-9 _ -, not '" + instance + "'");
    }
  }
}
