package onlinefriday.merchant.registry;

import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.ProblemKind;

/** How a request about a merchant ended. */
sealed interface Result {
  record Done(MerchantState merchant) implements Result {}

  record Refused(ProblemKind why) implements Result {}

  /** Somebody else was faster; to be decided again on what is there now. */
  record ChangedMeanwhile() implements Result {}
}
