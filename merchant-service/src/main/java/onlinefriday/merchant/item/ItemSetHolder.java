package onlinefriday.merchant.item;

/** Whoever points to sets of items. */
@FunctionalInterface
public interface ItemSetHolder {
  /** Whether anything points to the set now. */
  boolean holds(String setId);
}
