package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.merchant.law.Finding;

/** Ends a request that the law refuses; thrown at the HTTP edge only. */
public final class UnlawfulFiling extends RuntimeException {
  private final transient List<Finding> violations;

  UnlawfulFiling(List<Finding> violations) {
    // A refusal is no fault: nobody reads its stack.
    super(FilingProblem.FILING_HAS_VIOLATIONS.code(), null, false, false);
    this.violations = violations;
  }

  public List<Finding> violations() {
    return violations;
  }
}
