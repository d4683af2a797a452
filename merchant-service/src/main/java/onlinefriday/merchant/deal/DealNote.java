package onlinefriday.merchant.deal;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a filing whose goods are, were or will be on offer.
 *
 * @param inForce false as soon as it no longer is, also while its offers still have to be removed
 * @param asked how often somebody has asked to look at it again
 * @param shown null while nothing of it is
 * @param written the writing that is complete; null while none is
 */
record DealNote(
    String id,
    String merchantId,
    boolean inForce,
    long asked,
    @Nullable Shown shown,
    @Nullable Long written) {

  /** The offers of which writing people see, and what is said with them. */
  record Shown(long writing, PromotedFiling filing) {}

  /** Whether all of its goods are written as they would be now. */
  boolean holds(PromotedFiling filing) {
    return shown != null
        && written != null
        && written == shown.writing()
        && shown.filing().offersAs(filing);
  }
}
