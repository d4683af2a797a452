package onlinefriday.merchant.law;

/** What a trader does with the authorities before a programme starts. */
public enum Procedure {
  NONE,
  NOTIFY,
  REGISTER
}
