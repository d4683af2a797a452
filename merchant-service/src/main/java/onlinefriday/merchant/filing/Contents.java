package onlinefriday.merchant.filing;

/**
 * What is filed.
 *
 * @param itemSet where its items are
 */
record Contents(Terms terms, String itemSet, int itemCount) {
  Contents with(Terms changed) {
    return new Contents(changed, itemSet, itemCount);
  }
}
