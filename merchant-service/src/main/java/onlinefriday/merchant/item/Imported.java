package onlinefriday.merchant.item;

import java.util.List;

/** What a file of items came to. */
public sealed interface Imported {
  /**
   * It was read to its end.
   *
   * @param items the good rows, in the order of the file
   */
  record Read(List<FiledItem> items, ImportReport report) implements Imported {}

  /**
   * It was not, so nothing of it counts.
   *
   * @param code stable, kebab-case
   * @param message in the caller's language
   */
  record Unreadable(String code, String message) implements Imported {}
}
