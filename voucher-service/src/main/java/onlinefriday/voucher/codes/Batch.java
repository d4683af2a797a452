package onlinefriday.voucher.codes;

import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.contracts.event.Versioned;

/**
 * A batch as it is kept.
 *
 * @param number of its campaign
 * @param ordinal 0 for a campaign's first batch; each begins at the serial where the one before it
 *     ends
 * @param key a hash of who asked and of their idempotency key
 * @param request a hash of what they asked for
 */
record Batch(CodeBatchState state, int number, int ordinal, String key, String request)
    implements Versioned {

  /** How much of a campaign has been issued: so many batches, so many serials. */
  record Reach(int batches, int serials) {
    static final Reach NONE = new Reach(0, 0);

    Reach serialsAtLeast(int others) {
      return new Reach(batches, Math.max(serials, others));
    }
  }

  @Override
  public String id() {
    return state.id();
  }

  @Override
  public long version() {
    return state.version();
  }

  Batch revoke() {
    CodeBatchState revoked =
        new CodeBatchState(
            state.id(),
            state.version() + 1,
            state.campaignId(),
            state.firstSerial(),
            state.count(),
            true,
            state.issuedBy(),
            state.issuedAt());
    return new Batch(revoked, number, ordinal, key, request);
  }
}
