package onlinefriday.merchant.filing;

import java.time.LocalDate;

/**
 * What somebody owes, and by when.
 *
 * @param by last day
 */
public record Due(Kind kind, LocalDate by, boolean past) {
  /** Who owes what. */
  public enum Kind {
    /** The merchant: to hand it in. */
    FILE,
    /** The merchant: to answer what was asked. */
    SUPPLEMENT,
    /** An authority: to answer. */
    REPLY,
    /** The merchant: to report the result. */
    REPORT
  }
}
