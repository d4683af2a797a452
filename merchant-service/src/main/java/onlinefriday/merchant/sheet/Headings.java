package onlinefriday.merchant.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onlinefriday.contracts.text.TextNormalizer;

/**
 * The row of a file that names its columns.
 *
 * @param columns where each known column stands, from 0
 * @param texts as the file writes them
 * @param ignored headings that mean nothing here
 * @param repeated headings of columns that another one fills already
 * @param width columns up to the last heading
 */
public record Headings<C extends Enum<C>>(
    Map<C, Integer> columns,
    Map<C, String> texts,
    List<String> ignored,
    List<String> repeated,
    int width) {

  static <C extends Enum<C>> Headings<C> of(
      SheetRow row, Class<C> columns, Function<String, Optional<C>> named) {
    Headings<C> found =
        new Headings<>(
            new EnumMap<>(columns),
            new EnumMap<>(columns),
            new ArrayList<>(),
            new ArrayList<>(),
            row.width());
    for (int place = 0; place < row.cells().size(); place++) {
      if (row.at(place) instanceof Cell.Text(String written)) {
        found.add(TextNormalizer.line(written), place, named);
      }
    }
    return found;
  }

  private void add(String text, int place, Function<String, Optional<C>> named) {
    Optional<C> known = named.apply(text);
    if (known.isEmpty()) {
      ignored.add(text);
    } else if (columns.putIfAbsent(known.get(), place) == null) {
      texts.put(known.get(), text);
    } else {
      repeated.add(text);
    }
  }

  /** What a row has in a column. */
  public Cell cell(SheetRow row, C column) {
    Integer place = columns.get(column);
    return place == null ? Cell.NOTHING : row.at(place);
  }
}
