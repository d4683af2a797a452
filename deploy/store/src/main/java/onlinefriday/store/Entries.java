package onlinefriday.store;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The entries of a plan's index, in the plan's order. */
@FunctionalInterface
interface Entries {
  record Entry(byte[] key, byte[] value) {}

  /** The next one, null at the end. */
  @Nullable Entry next();

  static Entries of(View view, Plan plan) {
    if (plan.exact()) {
      return exact(view, plan);
    }
    return plan.merged() ? merged(view, plan) : inTurn(view, plan);
  }

  private static Entries exact(View view, Plan plan) {
    Iterator<byte[]> keys = directed(plan.prefixes(), plan.reverse()).iterator();
    return () -> {
      while (keys.hasNext()) {
        byte[] key = keys.next();
        byte[] value = view.get(plan.index().table(), key);
        if (value != null) {
          return new Entry(key, value);
        }
      }
      return null;
    };
  }

  private static Entries inTurn(View view, Plan plan) {
    Iterator<Interval> intervals = directed(plan.intervals(), plan.reverse()).iterator();
    return new Entries() {
      private @Nullable Range range;

      @Override
      public @Nullable Entry next() {
        while (range == null || !range.next()) {
          if (!intervals.hasNext()) {
            range = null;
            return null;
          }
          range = view.range(plan.index().table(), intervals.next(), plan.reverse());
        }
        return new Entry(range.key(), range.value());
      }
    };
  }

  /** Intervals side by side, ordered by what follows the part of the key that is bound. */
  private static Entries merged(View view, Plan plan) {
    var heads = new PriorityQueue<Head>(plan.reverse() ? Head::compareReverse : Head::compare);
    for (int i = 0; i < plan.intervals().size(); i++) {
      Range range = view.range(plan.index().table(), plan.intervals().get(i), plan.reverse());
      if (range.next()) {
        heads.add(new Head(range, plan.prefixes().get(i).length));
      }
    }
    return () -> {
      Head head = heads.poll();
      if (head == null) {
        return null;
      }
      var entry = new Entry(head.key, head.range.value());
      if (head.range.next()) {
        heads.add(new Head(head.range, head.bound));
      }
      return entry;
    };
  }

  private static <T> List<T> directed(List<T> all, boolean reverse) {
    return reverse ? all.reversed() : all;
  }

  /** Where a merged interval is. */
  final class Head {
    private final Range range;
    private final int bound;
    private final byte[] key;

    private Head(Range range, int bound) {
      this.range = range;
      this.bound = bound;
      this.key = range.key();
    }

    private int compare(Head other) {
      return Arrays.compareUnsigned(
          key, bound, key.length, other.key, other.bound, other.key.length);
    }

    private int compareReverse(Head other) {
      return other.compare(this);
    }
  }
}
