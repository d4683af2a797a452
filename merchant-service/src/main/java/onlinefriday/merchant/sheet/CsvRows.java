package onlinefriday.merchant.sheet;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV text (RFC 4180). A quote counts at the start of a cell only, as spreadsheets
 * have it; in the midst of one it is a quote, as in {@code Tivi 55"}.
 */
final class CsvRows {
  private final CharBuffer text;
  private final char separator;

  CsvRows(CharBuffer text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  boolean hasNext() {
    return text.hasRemaining();
  }

  /** The next row, which may be blank. */
  List<Cell> next() throws SheetFault.Found {
    List<Cell> cells = new ArrayList<>();
    do {
      Cell cell = cell();
      if (cells.size() < SheetLimits.COLUMNS_MAX) {
        cells.add(cell);
      }
    } while (passes(separator));
    passesLineEnd();
    return cells;
  }

  private Cell cell() throws SheetFault.Found {
    CellText cell = new CellText();
    if (passes('"')) {
      quoted(cell);
    }
    while (text.hasRemaining() && !endsCell(text.get(text.position()))) {
      cell.append(text.get());
    }
    return cell.cell();
  }

  private void quoted(CellText cell) throws SheetFault.Found {
    while (text.hasRemaining()) {
      char c = text.get();
      if (c != '"') {
        cell.append(c);
      } else if (passes('"')) {
        cell.append('"');
      } else {
        return;
      }
    }
    throw SheetFault.QUOTE_NOT_CLOSED.found();
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void passesLineEnd() {
    passes('\r');
    passes('\n');
  }

  private boolean passes(char wanted) {
    boolean there = text.hasRemaining() && text.get(text.position()) == wanted;
    if (there) {
      text.get();
    }
    return there;
  }
}
