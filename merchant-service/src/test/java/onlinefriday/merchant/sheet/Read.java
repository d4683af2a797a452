package onlinefriday.merchant.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came of reading a file. */
record Read(List<SheetRow> rows, SheetEnd end) {
  static Read csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8));
  }

  static Read csv(byte[] file) {
    return of(file, SheetType.CSV);
  }

  static Read xlsx(WorkbookFile file) {
    return of(file.bytes(), SheetType.XLSX);
  }

  static Read of(byte[] file, SheetType type) {
    List<SheetRow> rows = new ArrayList<>();
    return new Read(rows, Sheets.read(file, type, rows::add));
  }

  /** The texts of the rows, with {@code -} for what is empty. */
  List<String> texts() {
    return rows.stream()
        .map(
            row ->
                row.number()
                    + ": "
                    + String.join("|", row.cells().stream().map(Read::text).toList()))
        .toList();
  }

  Cell cell(int row, int column) {
    return rows.get(row).at(column);
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Number(var number) -> number.toPlainString();
      case Cell.Day(var day) -> day.toString();
      case Cell.Nothing _ -> "-";
      case Cell.Unusable(Cell.Why why) -> "!" + why;
    };
  }
}
