package onlinefriday.merchant.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onlinefriday.merchant.sheet.Cell;
import onlinefriday.merchant.sheet.SheetRow;

/**
 * The row of a file that names its columns.
 *
 * @param columns where each known column stands, from 0
 * @param texts as the file writes them
 * @param ignored headings that mean nothing here
 * @param repeated headings of columns that another one fills already
 */
record Headings(
    Map<ItemColumn, Integer> columns,
    Map<ItemColumn, String> texts,
    List<String> ignored,
    List<String> repeated) {

  static Headings of(SheetRow row) {
    Map<ItemColumn, Integer> columns = new EnumMap<>(ItemColumn.class);
    Map<ItemColumn, String> texts = new EnumMap<>(ItemColumn.class);
    List<String> ignored = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      if (row.at(column) instanceof Cell.Text(String written)) {
        String text = Tidy.line(written);
        int place = column;
        ItemColumn.of(text)
            .ifPresentOrElse(
                known -> {
                  if (columns.putIfAbsent(known, place) == null) {
                    texts.put(known, text);
                  } else {
                    repeated.add(text);
                  }
                },
                () -> ignored.add(text));
      }
    }
    return new Headings(columns, texts, ignored, repeated);
  }

  /** Titles above the table, and data, name no column for skus. */
  boolean areHeadings() {
    return columns.containsKey(ItemColumn.SKU);
  }

  Cell cell(SheetRow row, ItemColumn column) {
    Integer place = columns.get(column);
    return place == null ? Cell.NOTHING : row.at(place);
  }
}
