package onlinefriday.merchant.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a workbook mean.
 *
 * @param from1904 whether days are counted from 1904
 */
record WorkbookCells(SharedTexts texts, DateStyles styles, boolean from1904) {
  /** Excel keeps fifteen digits; what follows is left by its arithmetic. */
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

  /** From here on it has lost digits, which matter where the number is a code. */
  private static final BigDecimal DIGITS_KEPT = BigDecimal.TEN.pow(15);

  private static final int NUMBER_LENGTH_MAX = 64;

  /** The last day that Excel knows, 9999-12-31. */
  private static final BigDecimal SERIAL_MAX = BigDecimal.valueOf(2_958_465);

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** Excel holds 1900 for a leap year: days up to its 29 February are one off. */
  private static final int SERIAL_RIGHT_FROM = 61;

  /**
   * @param type of the cell, as it is written
   * @param value what stands in it, which is no formula
   */
  Cell cell(String type, @Nullable String style, String value) {
    if (value.isBlank()) {
      return Cell.NOTHING;
    }
    return switch (type) {
      case "s" -> texts.at(value);
      case "n" -> styles.showDate(style) ? day(value) : number(value);
      case "b" -> new Cell.Text(value.strip().equals("1") ? "TRUE" : "FALSE");
      case "d" -> isoDay(value);
      case "str" -> CellText.meaning(value);
      default -> Cell.Why.ERROR_VALUE.cell();
    };
  }

  private static Cell number(String value) {
    BigDecimal number = parsed(value);
    if (number == null) {
      return Cell.Why.NOT_A_NUMBER.cell();
    }
    return number.abs().compareTo(DIGITS_KEPT) < 0
        ? new Cell.Number(number)
        : Cell.Why.TOO_MANY_DIGITS.cell();
  }

  private static @Nullable BigDecimal parsed(String value) {
    try {
      if (value.length() > NUMBER_LENGTH_MAX) {
        return null;
      }
      BigDecimal number = new BigDecimal(value.strip()).round(EXCEL);
      boolean bounded =
          Math.abs((long) number.precision() - number.scale()) <= SheetLimits.DIGITS_MAX
              && Math.abs((long) number.scale()) <= SheetLimits.DIGITS_MAX;
      return bounded ? number : null;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private Cell day(String value) {
    BigDecimal serial = parsed(value);
    BigDecimal first = BigDecimal.valueOf(from1904 ? 0 : SERIAL_RIGHT_FROM);
    if (serial == null || serial.compareTo(first) < 0 || serial.compareTo(SERIAL_MAX) > 0) {
      return Cell.Why.NOT_A_DATE.cell();
    }
    // a fraction is the time of the day
    return new Cell.Day((from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(serial.intValue()));
  }

  private static Cell isoDay(String value) {
    return WrittenDays.iso(value.strip())
        .<Cell>map(Cell.Day::new)
        .orElseGet(Cell.Why.NOT_A_DATE::cell);
  }
}
