package onlinefriday.gateway.problem;

import onlinefriday.contracts.problem.CommonProblem;

/** A body that cannot be taken, or that never came to its end. A caller's doing, not a fault. */
public final class BodyRefused extends RuntimeException {
  private final CommonProblem problem;
  private final boolean cut;

  private BodyRefused(CommonProblem problem, boolean cut) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.cut = cut;
  }

  /** One that broke off in the middle: nobody knows where it ends, so the connection must. */
  public static BodyRefused cut(CommonProblem problem) {
    return new BodyRefused(problem, true);
  }

  /** One whose end has been read, or still can be. */
  public static BodyRefused whole(CommonProblem problem) {
    return new BodyRefused(problem, false);
  }

  public CommonProblem problem() {
    return problem;
  }

  public boolean isCut() {
    return cut;
  }
}
