package onlinefriday.merchant.law;

/** How a rule came out, the weightier the later. */
public enum Outcome {
  KEPT,
  /** It freed something from another rule. */
  EXEMPTS,
  /** What it would be judged on was not stated. */
  NOT_JUDGED,
  DOUBTFUL,
  BROKEN
}
