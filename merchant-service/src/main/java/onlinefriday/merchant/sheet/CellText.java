package onlinefriday.merchant.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the text of one cell, no more of it than is read. */
final class CellText {
  /**
   * Blanks before the sign are taken off before a text is stored; the second sign is a wide one.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u200b\\ufeff]*[=\\uff1d]");

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean tooLong;

  void append(char[] characters, int start, int length) {
    int taken = Math.min(length, SheetLimits.CELL_LENGTH_MAX - text.length());
    text.append(characters, start, taken);
    tooLong |= taken < length;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** Of a workbook, which writes what XML cannot hold as {@code _x000D_}. */
  Cell unescaped() {
    return tooLong
        ? Cell.Why.TOO_LONG.cell()
        : meaning(
            ESCAPE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1)))));
  }

  private static String character(String hex) {
    return String.valueOf((char) Integer.parseInt(hex, 16));
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
