package onlinefriday.merchant.sheet;

import java.util.regex.Pattern;

/** Gathers the text of one cell, no more of it than is read. */
final class CellText {
  /**
   * Blanks before the sign are taken off before a text is stored; the second sign is a wide one.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]*[=\\uff1d]");

  private final StringBuilder text = new StringBuilder();
  private boolean tooLong;

  void append(char c) {
    if (text.length() < SheetLimits.CELL_LENGTH_MAX) {
      text.append(c);
    } else {
      tooLong = true;
    }
  }

  void append(char[] characters, int start, int length) {
    int taken = Math.min(length, SheetLimits.CELL_LENGTH_MAX - text.length());
    text.append(characters, start, taken);
    tooLong |= taken < length;
  }

  boolean isTooLong() {
    return tooLong;
  }

  Cell cell() {
    return tooLong ? Cell.Why.TOO_LONG.cell() : meaning(text.toString());
  }

  /**
   * One that begins with an equals sign is a formula for every program that opens it, quoted or
   * not; other signs begin names of goods and amounts as well.
   */
  static Cell meaning(String text) {
    if (text.isBlank()) {
      return Cell.NOTHING;
    }
    return FORMULA.matcher(text).lookingAt() ? Cell.Why.FORMULA.cell() : new Cell.Text(text);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
