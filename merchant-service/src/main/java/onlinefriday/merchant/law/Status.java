package onlinefriday.merchant.law;

/** Whether a rule was found in a public source; one that was not warns and never refuses. */
public enum Status {
  VERIFIED,
  UNVERIFIED
}
