package onlinefriday.merchant.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.event.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A case about a merchant.
 *
 * @param merchantName legal name when the case was opened
 * @param province of the merchant when the case was opened
 * @param complaintIds what people have complained of in this matter
 * @param reason why it was opened
 * @param decision null while it is open
 * @param publication null while nothing of it is public
 * @param proposal what a person wants to make public; null when nothing waits for a second one
 */
public record Inspection(
    String id,
    long version,
    String merchantId,
    String merchantName,
    String province,
    @Nullable String filingId,
    List<String> complaintIds,
    String reason,
    State state,
    String openedBy,
    Instant openedAt,
    @Nullable Decision decision,
    @Nullable Publication publication,
    @Nullable Proposal proposal)
    implements Versioned {

  /** Whether somebody has decided. */
  enum State {
    OPEN,
    DECIDED
  }

  /**
   * @param finding what was found, for those who inspect
   * @param referral the authority that goes on with it, if any
   */
  record Decision(
      Outcome outcome, String finding, @Nullable String referral, String by, Instant at) {}

  /**
   * What everybody may read.
   *
   * @param until the first day on which it is shown no more
   * @param by who confirmed it
   * @param proposedBy somebody else; null of what one person alone made public, as was once enough
   */
  record Publication(
      LocalDate until, String summary, String by, Instant at, @Nullable String proposedBy) {}

  /** What one person wants everybody to read. Nobody does before another wants the same. */
  record Proposal(LocalDate until, String summary, String by, Instant at) {
    boolean wants(Proposal other) {
      return until.equals(other.until) && summary.equals(other.summary);
    }

    Publication confirmed(String second, Instant now) {
      return new Publication(until, summary, second, now, by);
    }
  }

  boolean isDecidedAs(Outcome outcome) {
    return decision != null && decision.outcome() == outcome;
  }

  /** Whether the same is public already. */
  boolean shows(Proposal wanted) {
    return publication != null
        && publication.until().equals(wanted.until())
        && publication.summary().equals(wanted.summary());
  }

  Inspection decided(Decision how) {
    return next(State.DECIDED, how, null, null);
  }

  /** What is public stays so meanwhile; another proposal is void. */
  Inspection proposed(Proposal what) {
    return next(state, decision, publication, what);
  }

  Inspection published(Publication what) {
    return next(state, decision, what, null);
  }

  /** Neither is anything public any more, nor does anything wait to be. */
  Inspection withdrawn() {
    return next(state, decision, null, null);
  }

  private Inspection next(
      State nextState,
      @Nullable Decision how,
      @Nullable Publication published,
      @Nullable Proposal proposed) {
    return new Inspection(
        id,
        version + 1,
        merchantId,
        merchantName,
        province,
        filingId,
        complaintIds,
        reason,
        nextState,
        openedBy,
        openedAt,
        how,
        published,
        proposed);
  }

  /** As others may know it. */
  CaseState told() {
    return new CaseState(
        id,
        version,
        CaseState.Kind.INSPECTION,
        null,
        merchantId,
        province,
        filingId,
        decision == null ? CaseState.State.OPEN : CaseState.State.DECIDED,
        decision == null ? null : decision.outcome().told(),
        openedAt,
        decision == null ? null : decision.at(),
        publication == null ? null : publication.until());
  }
}
