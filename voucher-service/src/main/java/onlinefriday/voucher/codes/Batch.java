package onlinefriday.voucher.codes;

import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.contracts.event.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is kept.
 *
 * @param number of its campaign
 * @param ordinal 0 for a campaign's first batch; each begins at the serial where the one before it
 *     ends
 * @param key a hash of who asked and of their idempotency key
 * @param request a hash of what they asked for
 * @param issued how many codes its issuer has had made in the campaign, these among them; null in
 *     batches from before that was kept
 */
record Batch(
    CodeBatchState state,
    int number,
    int ordinal,
    String key,
    String request,
    @Nullable Integer issued)
    implements Versioned {

  /**
   * How much of a campaign has been issued: so many batches, so many serials.
   *
   * @param own codes of one issuer, revoked ones among them
   */
  record Reach(int batches, int serials, int own) {
    static final Reach NONE = new Reach(0, 0, 0);

    Reach atLeast(int otherSerials, int otherOwn) {
      return new Reach(batches, Math.max(serials, otherSerials), Math.max(own, otherOwn));
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
    return new Batch(revoked, number, ordinal, key, request, issued);
  }
}
