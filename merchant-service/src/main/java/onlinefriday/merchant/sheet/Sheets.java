package onlinefriday.merchant.sheet;

import java.util.function.Consumer;

/** Reads a file of either kind. Nothing in it is evaluated, and nothing it points to is fetched. */
public final class Sheets {
  private Sheets() {}

  /**
   * @param rows takes each row that holds anything, in order; of a workbook those of its first
   *     sheet that is not hidden
   * @return how it ended; what was handed over before a fault is no whole
   */
  public static SheetEnd read(byte[] file, SheetType type, Consumer<SheetRow> rows) {
    RowSink sink = new RowSink(rows);
    try {
      switch (type) {
        case CSV -> Csv.read(file, sink);
        case XLSX -> Workbook.read(file, sink);
      }
      return new SheetEnd(sink.handed(), null, 0);
    } catch (SheetFault.Found found) {
      return new SheetEnd(sink.handed(), found.fault, sink.last());
    }
  }
}
