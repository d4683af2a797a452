package onlinefriday.merchant.declaration;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filing that declares prices.
 *
 * @param version of the filing: a later one replaces what an earlier one declared
 * @param itemSet the set of items that it declares
 * @param declaredOn the day on which it was submitted or amended
 * @param start first day
 * @param end the day after the last
 * @param countsAsDiscount whether its days are days under discount: those of a discount that is not
 *     part of a concentrated programme
 * @param endedOn the day on which it was withdrawn or refused; null when it was not
 */
public record DeclaredFiling(
    String id,
    long version,
    String merchantId,
    String itemSet,
    LocalDate declaredOn,
    LocalDate start,
    LocalDate end,
    boolean countsAsDiscount,
    @Nullable LocalDate endedOn) {

  /** Whether it declares what the other did, whatever else became of the filing meanwhile. */
  boolean declaresAs(DeclaredFiling other) {
    return itemSet.equals(other.itemSet)
        && start.equals(other.start)
        && end.equals(other.end)
        && countsAsDiscount == other.countsAsDiscount
        && Objects.equals(endedOn, other.endedOn);
  }

  /** Sorts by the day on which it declared; one of its kind. */
  String historyKey() {
    return declaredOn + "/" + id;
  }

  /** The day after the last on which the promotion was, or will be, held. */
  LocalDate heldUntil() {
    return endedOn != null && endedOn.isBefore(end) ? endedOn : end;
  }
}
