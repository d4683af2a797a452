package onlinefriday.merchant.item;

import java.util.List;

/** What a file of items came to. */
public sealed interface Imported {
  /**
   * It was read to its end.
   *
   * @param items the good rows, in the order of the file
   */
  record Read(List<FiledItem> items, ImportReport report) implements Imported {
    /**
     * Whether its items are to be stored.
     *
     * @param partial also when rows were rejected
     */
    public boolean isTaken(boolean partial) {
      return !items.isEmpty() && (partial || report.rejectedTotal() == 0);
    }
  }

  /**
   * It was not, so nothing of it counts.
   *
   * @param code stable, kebab-case
   * @param message in the caller's language
   */
  record Unreadable(String code, String message) implements Imported {}
}
