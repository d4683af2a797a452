package onlinefriday.merchant.filing;

import java.util.Locale;

/** What somebody may do with a filing as it stands. */
public enum Step {
  EDIT,
  SUBMIT,
  AMEND,
  WITHDRAW,
  REPORT,
  DECIDE;

  /** As it stands in the paths of pages. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
