package onlinefriday.merchant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell. */
public sealed interface Cell {
  Cell NOTHING = new Nothing();

  /** Empty, or not there. */
  record Nothing() implements Cell {}

  /** As it was written. */
  record Text(String value) implements Cell {}

  /** A number of a workbook, at most {@link SheetLimits#DIGITS_MAX} digits before the point. */
  record Number(BigDecimal value) implements Cell {}

  /** A number that a workbook shows as a date. */
  record Day(LocalDate value) implements Cell {}

  /** Something that is not taken. */
  record Unusable(Why why) implements Cell {}

  /** Why a cell is not taken. */
  enum Why {
    /** Never evaluated, nor is the value taken that the file remembers of it. */
    FORMULA,
    /** A workbook's error value, such as {@code #REF!}. */
    ERROR_VALUE,
    TOO_LONG,
    /** A number out of all range, or no number where one should be. */
    NOT_A_NUMBER,
    /** A number that a workbook has rounded: it keeps fifteen digits. */
    TOO_MANY_DIGITS,
    /** A number that is shown as a date but is none. */
    NOT_A_DATE;

    Cell cell() {
      return new Unusable(this);
    }
  }
}
