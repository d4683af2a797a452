package onlinefriday.voucher.quota;

/**
 * Why nothing was spent.
 *
 * @param of what there is too little of
 * @param passing whether others hold some that may come back within moments
 */
public record Shortage(What of, boolean passing) {
  /** The limits, in the order in which they are checked. */
  public enum What {
    UNITS,
    BUDGET
  }
}
