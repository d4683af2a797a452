package onlinefriday.merchant.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import onlinefriday.contracts.place.Province;
import onlinefriday.merchant.registry.MerchantRow;
import onlinefriday.merchant.sheet.Headings;
import onlinefriday.merchant.sheet.LeftOut;
import onlinefriday.merchant.sheet.SheetRow;
import onlinefriday.merchant.sheet.TableReader;

/** Takes the rows of one file, handed on in parts. */
final class RowCollector implements TableReader.Rows<ImportColumn> {
  /** Rows that are stored, and registered, by one command. */
  static final int PART_ROWS = 500;

  private final Map<String, Province> provinces;
  private final Consumer<List<MerchantRow>> parts;
  private List<MerchantRow> part = new ArrayList<>();

  RowCollector(Map<String, Province> provinces, Consumer<List<MerchantRow>> parts) {
    this.provinces = provinces;
    this.parts = parts;
  }

  @Override
  public void row(SheetRow row, Headings<ImportColumn> headings) {
    take(new RowReader(row, headings, provinces).read());
  }

  @Override
  public void leftOut(SheetRow row, LeftOut why, Headings<ImportColumn> headings) {
    take(MerchantRow.leftOut(row.number(), why));
  }

  private void take(MerchantRow row) {
    part.add(row);
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
}
