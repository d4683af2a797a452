package onlinefriday.merchant.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet. Rows and cells that do not say where they stand follow the ones before.
 */
final class WorkbookRows {
  private final Xml xml;
  private final WorkbookCells meaning;

  WorkbookRows(Xml xml, WorkbookCells meaning) {
    this.xml = xml;
    this.meaning = meaning;
  }

  void read(RowSink rows) throws SheetFault.Found {
    int number = 0;
    while (xml.toStartOf("row")) {
      number = placeOr(number + 1, xml.attribute("r"));
      boolean hidden = isTrue(xml.attribute("hidden"));
      rows.accept(new SheetRow(number, cells(), hidden));
    }
  }

  /** A row goes on below the one before, whatever it says. */
  private static int placeOr(int next, @Nullable String said) {
    try {
      return said == null ? next : Math.max(next, Integer.parseInt(said));
    } catch (NumberFormatException e) {
      return next;
    }
  }

  private static boolean isTrue(@Nullable String said) {
    return "1".equals(said) || "true".equals(said);
  }

  private List<Cell> cells() throws SheetFault.Found {
    List<Cell> cells = new ArrayList<>();
    int next = 0;
    while (xml.next() && !xml.isEndOf("row")) {
      if (xml.isStartOf("c")) {
        int column = columnOr(next, xml.attribute("r"));
        Cell cell = cell();
        next = column + 1;
        if (column < SheetLimits.COLUMNS_MAX && !(cell instanceof Cell.Nothing)) {
          while (cells.size() <= column) {
            cells.add(Cell.NOTHING);
          }
          cells.set(column, cell);
        }
      }
    }
    return cells;
  }

  private Cell cell() throws SheetFault.Found {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = false;
    CellText value = new CellText();
    Cell inline = null;
    while (xml.next() && !xml.isEndOf("c")) {
      if (xml.isStartOf("f")) {
        formula = true;
      } else if (xml.isStartOf("v")) {
        xml.text("v", value);
      } else if (xml.isStartOf("is")) {
        inline = RichText.read(xml, "is").unescaped();
      }
    }
    if (formula) {
      return Cell.Why.FORMULA.cell();
    }
    if (inline != null) {
      return inline;
    }
    return value.isTooLong()
        ? Cell.Why.TOO_LONG.cell()
        : meaning.cell(type == null ? "n" : type, style, value.toString());
  }

  /** {@code AB12} stands in column 27, counted from 0. */
  private static int columnOr(int next, @Nullable String reference) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      column = Math.min(column * 26 + reference.charAt(letters) - 'A' + 1, Short.MAX_VALUE);
      letters++;
    }
    return letters == 0 ? next : Math.max(column - 1, 0);
  }
}
