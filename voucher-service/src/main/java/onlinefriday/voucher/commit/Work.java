package onlinefriday.voucher.commit;

/** What waits for the committer. */
sealed interface Work permits Attempt, Ending {
  Pending<?> pending();

  /** Ends it without a decision, if it has none. */
  void unavailable();
}
