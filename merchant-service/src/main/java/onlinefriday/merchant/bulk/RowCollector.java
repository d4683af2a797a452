package onlinefriday.merchant.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import onlinefriday.contracts.place.Province;
import onlinefriday.merchant.registry.MerchantRow;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.SheetRow;

/** Takes the rows of one file: first the headings, then merchants, handed on in parts. */
final class RowCollector {
  /** Rows that are stored, and registered, by one command. */
  static final int PART_ROWS = 500;

  private final Map<String, Province> provinces;
  private final Consumer<List<MerchantRow>> parts;
  private final EnumMap<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
  private List<MerchantRow> part = new ArrayList<>();
  private int rows;

  RowCollector(Map<String, Province> provinces, Consumer<List<MerchantRow>> parts) {
    this.provinces = provinces;
    this.parts = parts;
  }

  void take(SheetRow row) {
    if (!hasHeadings()) {
      lookForHeadings(row);
      return;
    }
    part.add(new RowReader(row, columns, provinces).read());
    rows++;
    if (part.size() == PART_ROWS) {
      handOn();
    }
  }

  /** To be called behind the last row. */
  void handOn() {
    if (!part.isEmpty()) {
      parts.accept(part);
      part = new ArrayList<>();
    }
  }

  /** Merchants, without the headings. */
  int rows() {
    return rows;
  }

  boolean hasHeadings() {
    return columns.keySet().containsAll(ImportColumn.NEEDED);
  }

  /** Titles above the table name none of the columns. */
  private void lookForHeadings(SheetRow row) {
    columns.clear();
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.at(i) instanceof Cell.Text(String heading)) {
        int place = i;
        ImportColumn.of(heading).ifPresent(column -> columns.putIfAbsent(column, place));
      }
    }
  }
}
