package onlinefriday.merchant.complaint;

import onlinefriday.contracts.event.CaseState.Outcome;

/** What an authority makes of a complaint. */
enum Verdict {
  UPHELD(Outcome.UPHELD),
  DISMISSED(Outcome.DISMISSED),
  /** Another authority goes on with it; the note says which. */
  REFERRED(Outcome.REFERRED);

  private final Outcome outcome;

  Verdict(Outcome outcome) {
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Whoever complained is owed an answer to these. */
  boolean needsNote() {
    return this != UPHELD;
  }
}
