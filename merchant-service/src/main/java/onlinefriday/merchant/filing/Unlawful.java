package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.merchant.attempt.Refusal;
import onlinefriday.merchant.law.Finding;

/** The law forbids it. */
record Unlawful(List<Finding> violations) implements Refusal {
  @Override
  public UnlawfulFiling atTheEdge() {
    return new UnlawfulFiling(violations);
  }
}
