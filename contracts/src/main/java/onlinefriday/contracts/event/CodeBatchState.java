package onlinefriday.contracts.event;

import java.time.Instant;

/**
 * Single-use codes that were issued together; on {@code voucher.code-batches}. The codes themselves
 * are nowhere: a batch is the serials from {@code firstSerial} on, {@code count} of them.
 *
 * @param firstSerial 0 to 2^26 − 1; no two batches of a campaign share a serial
 * @param count 1 to 10,000,000
 * @param revoked for good
 * @param issuedBy {@code partner:} or {@code person:} and who it was
 */
public record CodeBatchState(
    String id,
    long version,
    String campaignId,
    int firstSerial,
    int count,
    boolean revoked,
    String issuedBy,
    Instant issuedAt)
    implements Versioned {

  public boolean holds(int serial) {
    return serial >= firstSerial && serial - firstSerial < count;
  }
}
