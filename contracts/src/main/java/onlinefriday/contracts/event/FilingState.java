package onlinefriday.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's promotion as filed, without its items; on {@code merchant.filings}.
 *
 * @param form an id of the forms of promotion, such as {@code discount}
 * @param start first day
 * @param end the day after the last
 * @param provinces where it is held: codes as of its first day
 * @param fileBy the last working day for it; null when nothing has to be filed
 * @param resultReportDue null when no report is due
 * @param changedAt when its state last changed
 * @param reason why, in the words of who changed it
 */
public record FilingState(
    String id,
    long version,
    String merchantId,
    String name,
    String form,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    @Nullable String editionId,
    State state,
    @Nullable LocalDate fileBy,
    @Nullable LocalDate resultReportDue,
    Instant changedAt,
    @Nullable String reason)
    implements Versioned {

  /** Whether it allows the promotion at an instant. */
  public boolean isInForceAt(Instant instant) {
    return state.isInForce()
        && !instant.isBefore(VietnamTime.startOf(start))
        && instant.isBefore(VietnamTime.startOf(end));
  }

  /** How far it has come. */
  public enum State {
    DRAFT,
    /** Nothing had to be filed. */
    DECLARED,
    /** The authorities were told; they may still decide. */
    NOTIFIED,
    /** An authority has to agree first. */
    REGISTERING,
    SUPPLEMENT_ASKED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    public boolean isInForce() {
      return this == DECLARED || this == NOTIFIED || this == ACCEPTED;
    }
  }
}
