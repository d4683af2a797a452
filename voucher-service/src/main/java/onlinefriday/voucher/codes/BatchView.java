package onlinefriday.voucher.codes;

import java.time.Instant;
import onlinefriday.contracts.event.CodeBatchState;
import org.jspecify.annotations.Nullable;

/**
 * A batch over HTTP; which serials it holds is nobody's business.
 *
 * @param revoked null in the answer to issuing it, which stays the same for good
 */
record BatchView(
    String batchId,
    String campaignId,
    int count,
    String issuedBy,
    Instant issuedAt,
    @Nullable Boolean revoked) {

  static BatchView issued(Batch batch) {
    return of(batch.state(), null);
  }

  static BatchView now(Batch batch) {
    return of(batch.state(), batch.state().revoked());
  }

  private static BatchView of(CodeBatchState state, @Nullable Boolean revoked) {
    return new BatchView(
        state.id(), state.campaignId(), state.count(), state.issuedBy(), state.issuedAt(), revoked);
  }
}
