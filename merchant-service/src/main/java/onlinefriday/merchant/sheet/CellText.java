package onlinefriday.merchant.sheet;

/** Gathers the text of one cell, no more of it than is read. */
final class CellText {
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
    if (tooLong) {
      return Cell.Why.TOO_LONG.cell();
    }
    return text.toString().isBlank() ? Cell.NOTHING : new Cell.Text(text.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
