package onlinefriday.merchant.complaint;

import java.time.Instant;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.oversight.Oversight;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in an answer.
 *
 * @param contact left out for who may read but not act
 */
public record ComplaintView(
    String id,
    @Nullable String merchantId,
    @Nullable String province,
    @Nullable String filingId,
    @Nullable String orderRef,
    ComplaintKind kind,
    String text,
    @Nullable String contact,
    Complaint.State state,
    Instant receivedAt,
    @Nullable Verdict resolution,
    @Nullable String note,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt) {

  static ComplaintView of(Complaint complaint, Caller reader) {
    Complaint.Resolution how = complaint.resolution();
    return new ComplaintView(
        complaint.id(),
        complaint.merchantId(),
        complaint.province(),
        complaint.filingId(),
        complaint.orderRef(),
        complaint.kind(),
        complaint.text(),
        Oversight.mayAct(reader) ? complaint.contact() : null,
        complaint.state(),
        complaint.receivedAt(),
        how == null ? null : how.verdict(),
        how == null ? null : how.note(),
        how == null ? null : how.by(),
        how == null ? null : how.at());
  }
}
