package onlinefriday.merchant.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import onlinefriday.contracts.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * The one table of a sheet: titles, then headings, then rows, some of which are none of its
 * entries. For one file.
 *
 * @param <C> the columns that it may have
 */
public final class TableReader<C extends Enum<C>> implements Consumer<SheetRow> {
  /** Among the first rows that hold anything are the headings, or there are none. */
  private static final int HEADINGS_WITHIN_ROWS = 10;

  private static final Set<String> TOTALS =
      Set.of("tong", "tongcong", "tongso", "cong", "total", "grandtotal", "subtotal", "sum");

  private final SheetType type;
  private final Class<C> columns;
  private final Function<String, Optional<C>> named;
  private final Set<C> needed;
  private final Rows<C> rows;
  private @Nullable Headings<C> headings;
  private int above;

  /** Takes what stands below the headings. */
  public interface Rows<C extends Enum<C>> {
    void row(SheetRow row, Headings<C> headings);

    void leftOut(SheetRow row, LeftOut why, Headings<C> headings);
  }

  /**
   * @param named the column that a heading means
   * @param needed columns without which a row is no row of headings
   */
  public TableReader(
      SheetType type,
      Class<C> columns,
      Function<String, Optional<C>> named,
      Set<C> needed,
      Rows<C> rows) {
    this.type = type;
    this.columns = columns;
    this.named = named;
    this.needed = needed;
    this.rows = rows;
  }

  @Override
  public void accept(SheetRow row) {
    Headings<C> known = headings;
    if (known == null) {
      lookForHeadings(row);
      return;
    }
    LeftOut why = leftOut(row, known);
    if (why == null) {
      rows.row(row, known);
    } else {
      rows.leftOut(row, why, known);
    }
  }

  /** Null when there are none, or not yet. */
  public @Nullable Headings<C> headings() {
    return headings;
  }

  private void lookForHeadings(SheetRow row) {
    if (above++ < HEADINGS_WITHIN_ROWS) {
      Headings<C> found = Headings.of(row, columns, named);
      headings = found.columns().keySet().containsAll(needed) ? found : null;
    }
  }

  private @Nullable LeftOut leftOut(SheetRow row, Headings<C> known) {
    if (row.hidden()) {
      return LeftOut.HIDDEN_ROW;
    }
    if (isTotal(row)) {
      return LeftOut.TOTAL_ROW;
    }
    // a workbook's cells say where they stand, so none of them moves another
    return type == SheetType.CSV && row.width() > known.width()
        ? LeftOut.MORE_CELLS_THAN_HEADINGS
        : null;
  }

  private static boolean isTotal(SheetRow row) {
    for (Cell cell : row.cells()) {
      if (!(cell instanceof Cell.Nothing)) {
        return cell instanceof Cell.Text(String text) && TOTALS.contains(TextNormalizer.key(text));
      }
    }
    return false;
  }
}
