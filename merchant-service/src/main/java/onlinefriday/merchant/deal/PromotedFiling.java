package onlinefriday.merchant.deal;

import java.time.LocalDate;
import java.util.List;

/**
 * What is public of a filing in force.
 *
 * @param start first day
 * @param end the day after the last
 * @param provinces where it is held: codes as of its first day
 * @param itemSet where its items are
 * @param receipts their numbers; none when nobody had to be told
 */
public record PromotedFiling(
    String id,
    String merchantId,
    String name,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    String itemSet,
    List<String> receipts) {

  /** So long before the first day people may see what is coming. */
  static final int SHOWN_BEFORE_DAYS = 7;

  LocalDate shownFrom() {
    return start.minusDays(SHOWN_BEFORE_DAYS);
  }

  boolean isShownOn(LocalDate today) {
    return !today.isBefore(shownFrom()) && today.isBefore(end);
  }

  /** Whether its goods look the same as those of the other. */
  boolean offersAs(PromotedFiling other) {
    return itemSet.equals(other.itemSet)
        && start.equals(other.start)
        && provinces.equals(other.provinces);
  }
}
