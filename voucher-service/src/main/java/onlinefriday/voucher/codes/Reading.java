package onlinefriday.voucher.codes;

/** What a canonical text is, looked at as a single-use code. */
sealed interface Reading {
  /** Not 16 symbols. */
  record Shapeless() implements Reading {}

  /** Shaped as a code, but not made by us. */
  record Forged() implements Reading {}

  /**
   * Made by us, which does not yet mean issued.
   *
   * @param code its one spelling
   */
  record Genuine(int number, int serial, String code) implements Reading {}
}
