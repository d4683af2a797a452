package onlinefriday.merchant.item;

import jakarta.validation.Validator;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.sheet.SheetEnd;
import onlinefriday.merchant.sheet.SheetFault;
import onlinefriday.merchant.sheet.SheetType;
import onlinefriday.merchant.sheet.Sheets;
import onlinefriday.merchant.sheet.TableReader;
import org.springframework.stereotype.Component;

/** Reads the items of a filing from a file. */
@Component
public final class ItemImport {
  private final Validator validator;

  ItemImport(Validator validator) {
    this.validator = validator;
  }

  /**
   * @param file at most {@link onlinefriday.merchant.sheet.SheetLimits#BYTES_MAX}
   */
  public Imported read(byte[] file, SheetType type) {
    ItemRows rows = new ItemRows(validator);
    TableReader<ItemColumn> table =
        new TableReader<>(type, ItemColumn.class, ItemColumn::of, ItemColumn.NEEDED, rows);
    SheetEnd end = Sheets.read(file, type, table);
    SheetFault fault = end.fault();
    return fault == null
        ? rows.imported(table.headings())
        : new Imported.Unreadable(fault.code(), message(fault, end.row()));
  }

  private static String message(SheetFault fault, int row) {
    return row == 0
        ? fault.message()
        : fault.message() + Wording.of(" (gần dòng %d)", " (near row %d)").formatted(row);
  }
}
