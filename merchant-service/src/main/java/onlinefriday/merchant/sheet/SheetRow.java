package onlinefriday.merchant.sheet;

import java.util.List;

/**
 * @param number as a spreadsheet shows it, from 1
 */
public record SheetRow(int number, List<Cell> cells) {
  public Cell at(int column) {
    return column < cells.size() ? cells.get(column) : Cell.NOTHING;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell.Nothing.class::isInstance);
  }
}
