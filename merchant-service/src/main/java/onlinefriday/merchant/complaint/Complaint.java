package onlinefriday.merchant.complaint;

import java.time.Instant;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.event.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complained of.
 *
 * @param merchantId as they named it; it may not exist
 * @param province of that merchant when the complaint came; null when there is none
 * @param contact how to reach whoever complained: personal, for those alone who act on it
 * @param contactUntil when the contact is forgotten; null when there is none
 * @param resolution null while it is open
 */
record Complaint(
    String id,
    long version,
    @Nullable String merchantId,
    @Nullable String province,
    @Nullable String filingId,
    @Nullable String orderRef,
    ComplaintKind kind,
    String text,
    @Nullable String contact,
    @Nullable Instant contactUntil,
    State state,
    Instant receivedAt,
    @Nullable Resolution resolution)
    implements Versioned {

  /** Whether somebody has decided. */
  enum State {
    OPEN,
    RESOLVED
  }

  /** What was decided about it. */
  record Resolution(Verdict verdict, @Nullable String note, String by, Instant at) {}

  /** Nobody who has not been found to be a merchant is one. */
  @Nullable String knownMerchantId() {
    return province == null ? null : merchantId;
  }

  boolean isResolvedAs(Verdict verdict) {
    return resolution != null && resolution.verdict() == verdict;
  }

  /**
   * @param contactUntil unless it is forgotten earlier
   */
  Complaint resolved(Resolution how, Instant contactUntil) {
    Instant until = this.contactUntil;
    if (until != null && until.isAfter(contactUntil)) {
      until = contactUntil;
    }
    return changed(contact, until, State.RESOLVED, how);
  }

  Complaint withoutContact() {
    return changed(null, null, state, resolution);
  }

  private Complaint changed(
      @Nullable String contact,
      @Nullable Instant contactUntil,
      State state,
      @Nullable Resolution resolution) {
    return new Complaint(
        id,
        version + 1,
        merchantId,
        province,
        filingId,
        orderRef,
        kind,
        text,
        contact,
        contactUntil,
        state,
        receivedAt,
        resolution);
  }

  /** As others may know it. */
  CaseState told() {
    return new CaseState(
        id,
        version,
        CaseState.Kind.COMPLAINT,
        kind.name(),
        knownMerchantId(),
        province,
        filingId,
        resolution == null ? CaseState.State.OPEN : CaseState.State.DECIDED,
        resolution == null ? null : resolution.verdict().outcome(),
        receivedAt,
        resolution == null ? null : resolution.at(),
        null);
  }

  /** Without what somebody has written, so that none gets into a log. */
  @Override
  public String toString() {
    return "Complaint[" + id + "]";
  }
}
