package onlinefriday.gateway.caller;

import onlinefriday.contracts.problem.CommonProblem;

/** The outcome of asking who sent a request. */
sealed interface Identification {
  record Identified(Caller caller) implements Identification {}

  /** What the caller showed is not good; it is never taken for nothing shown. */
  record Refused(CommonProblem problem) implements Identification {}
}
