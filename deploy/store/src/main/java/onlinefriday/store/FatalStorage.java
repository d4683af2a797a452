package onlinefriday.store;

/** What happens when the disk cannot be trusted any more: nothing may be acknowledged after it. */
@FunctionalInterface
public interface FatalStorage {
  /** Exit status of a process that stopped because of its storage. */
  int EXIT_STATUS = 74;

  /** Halts this process at once, so that no reply claims what may not be stored. */
  FatalStorage HALT =
      (what, cause) -> {
        System.err.println("The store stops this process: " + what + ": " + cause.getMessage());
        Runtime.getRuntime().halt(EXIT_STATUS);
      };

  /** Is not expected to return; if it does, the command fails and every later one too. */
  void stop(String what, Exception cause);
}
