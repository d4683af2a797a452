package onlinefriday.merchant.sheet;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param hidden whether whoever looks at the sheet does not see it
 */
public record SheetRow(int number, List<Cell> cells, boolean hidden) {
  /** One that is seen. */
  public SheetRow(int number, List<Cell> cells) {
    this(number, cells, false);
  }

  public Cell at(int column) {
    return column < cells.size() ? cells.get(column) : Cell.NOTHING;
  }

  /** Cells up to the last that holds anything. */
  public int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1) instanceof Cell.Nothing) {
      width--;
    }
    return width;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell.Nothing.class::isInstance);
  }
}
