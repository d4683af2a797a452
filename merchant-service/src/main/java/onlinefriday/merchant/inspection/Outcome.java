package onlinefriday.merchant.inspection;

import onlinefriday.contracts.event.CaseState;

/** How an inspection ended. */
enum Outcome {
  NO_VIOLATION(CaseState.Outcome.NO_VIOLATION),
  VIOLATION(CaseState.Outcome.VIOLATION),
  /** Another authority goes on with it. */
  REFERRED(CaseState.Outcome.REFERRED);

  private final CaseState.Outcome told;

  Outcome(CaseState.Outcome told) {
    this.told = told;
  }

  CaseState.Outcome told() {
    return told;
  }
}
