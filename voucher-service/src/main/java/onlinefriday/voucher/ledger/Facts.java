package onlinefriday.voucher.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Facts out of entries and ends. */
final class Facts {
  static final Comparator<Fact> BY_SEQUENCE = Comparator.comparingLong(Fact::sequence);
  static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at).thenComparing(Facts::id);

  private Facts() {}

  /** The first of both; neither holds more than the limit. */
  static List<Fact> merged(
      List<? extends Fact> entries, List<? extends Fact> ends, Comparator<Fact> order, int limit) {
    List<Fact> all = new ArrayList<>(entries.size() + ends.size());
    all.addAll(entries);
    all.addAll(ends);
    all.sort(order);
    return all.size() > limit ? List.copyOf(all.subList(0, limit)) : all;
  }

  /** Two ordered sequences as one. */
  static void merge(
      Iterator<? extends Fact> some,
      Iterator<? extends Fact> others,
      Comparator<Fact> order,
      Consumer<? super Fact> each) {
    Fact one = next(some);
    Fact other = next(others);
    while (one != null || other != null) {
      if (other == null || (one != null && order.compare(one, other) <= 0)) {
        each.accept(Objects.requireNonNull(one));
        one = next(some);
      } else {
        each.accept(other);
        other = next(others);
      }
    }
  }

  private static @Nullable Fact next(Iterator<? extends Fact> facts) {
    return facts.hasNext() ? facts.next() : null;
  }

  /** Entries and ends share no id. */
  static String id(Fact fact) {
    return switch (fact) {
      case Entry entry -> entry.id();
      case End end -> end.id();
    };
  }
}
