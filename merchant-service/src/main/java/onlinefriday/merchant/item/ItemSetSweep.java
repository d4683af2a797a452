package onlinefriday.merchant.item;

import java.time.Duration;
import java.util.List;

/** Decides about the sets that a crash has left in doubt. Every instance may sweep. */
final class ItemSetSweep {
  static final Duration EVERY = Duration.ofMinutes(10);

  /** Far longer than a request takes that stores a set and then points to it. */
  private static final Duration DOUBTED_FOR = Duration.ofHours(1);

  private static final int SETS_MAX = 100;

  private final Items items;
  private final ItemSets sets;
  private final ItemSetHolder holder;

  ItemSetSweep(Items items, ItemSets sets, ItemSetHolder holder) {
    this.items = items;
    this.sets = sets;
    this.holder = holder;
  }

  void sweep() {
    List<String> doubted = sets.doubted(DOUBTED_FOR, SETS_MAX);
    for (String set : doubted) {
      if (holder.holds(set)) {
        sets.settle(set);
      } else {
        items.remove(set);
      }
    }
  }
}
