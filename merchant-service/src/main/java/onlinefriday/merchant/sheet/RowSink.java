package onlinefriday.merchant.sheet;

import java.util.function.Consumer;

/** Hands rows on, blank ones left out, and counts them. */
final class RowSink {
  private final Consumer<SheetRow> rows;
  private int handed;
  private int last;

  RowSink(Consumer<SheetRow> rows) {
    this.rows = rows;
  }

  void accept(SheetRow row) throws SheetFault.Found {
    last = row.number();
    if (row.isBlank()) {
      return;
    }
    if (handed == SheetLimits.ROWS_MAX) {
      throw SheetFault.TOO_MANY_ROWS.found();
    }
    handed++;
    rows.accept(row);
  }

  int handed() {
    return handed;
  }

  /** The number of the last row seen. */
  int last() {
    return last;
  }
}
