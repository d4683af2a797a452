package onlinefriday.merchant.filing;

/**
 * What is filed.
 *
 * @param itemSet where its items are
 */
record Contents(Terms terms, String itemSet, int itemCount) {
  /** In place of a set that is stored only when the law has nothing against it. */
  static final String NOT_STORED = "";

  Contents with(Terms changed) {
    return new Contents(changed, itemSet, itemCount);
  }
}
