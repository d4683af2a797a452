package onlinefriday.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or an inspection as it stands after a step; a fact on {@code merchant.cases}.
 * Nobody's words, names or addresses travel with it.
 *
 * @param subject what a complaint is about, such as {@code PRICE_INFLATED}; null on an inspection
 * @param merchantId null when a complaint names no merchant that is known
 * @param province the merchant's; null with it
 * @param outcome null while it is open
 * @param publishedUntil of a published violation: the first day on which it is shown no more
 */
public record CaseState(
    String id,
    long version,
    Kind kind,
    @Nullable String subject,
    @Nullable String merchantId,
    @Nullable String province,
    @Nullable String filingId,
    State state,
    @Nullable Outcome outcome,
    Instant openedAt,
    @Nullable Instant decidedAt,
    @Nullable LocalDate publishedUntil)
    implements Versioned {

  /** Where it came from: the public, or an authority. */
  public enum Kind {
    COMPLAINT,
    INSPECTION
  }

  /** Whether an authority has decided. */
  public enum State {
    OPEN,
    DECIDED
  }

  /** What was decided: the first two of complaints, the last two of inspections. */
  public enum Outcome {
    UPHELD,
    DISMISSED,
    /** Another authority goes on with it. */
    REFERRED,
    NO_VIOLATION,
    VIOLATION
  }
}
