package onlinefriday.store;

import java.nio.file.Path;

/** The directory cannot be served; the message says what a person should do about it. */
public final class StoreNotOpened extends RuntimeException {
  /** The only way out of damaged files. */
  private static final String WHEN_DAMAGED =
      "Restore the whole directory from a backup, or move it away to start empty."
          + " Single files cannot be deleted or replaced: they belong together.";

  private static final long serialVersionUID = 1L;

  private StoreNotOpened(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreNotOpened inUse(Path directory, Exception cause) {
    return new StoreNotOpened(
        "The store in "
            + directory
            + " is open in another process. Stop that process; nothing needs to be deleted.",
        cause);
  }

  static StoreNotOpened damaged(Path directory, Exception cause) {
    return new StoreNotOpened(
        "The store in "
            + directory
            + " is damaged and was not opened ("
            + cause.getMessage()
            + "). "
            + WHEN_DAMAGED,
        cause);
  }

  /** What was opened turned out to be damaged; it will not open again. */
  static StoreNotOpened damagedMeanwhile(Exception cause) {
    return new StoreNotOpened(cause.getMessage() + ". " + WHEN_DAMAGED, cause);
  }

  static StoreNotOpened unusable(Path directory, Exception cause) {
    return new StoreNotOpened(
        "The store in "
            + directory
            + " cannot be opened ("
            + cause.getMessage()
            + "). The directory must be on a local disk and be writable by this user.",
        cause);
  }
}
