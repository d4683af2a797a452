package onlinefriday.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how to find what a query asks for. */
final class Planner {
  private final Demands demands;
  private final SortOrder order;

  Planner(Demands demands, SortOrder order) {
    this.demands = demands;
    this.order = order;
  }

  /** The best of the indexes, or everything in natural order where none helps. */
  Plan choose(List<Ordered> indexes, byte[] collectionPrefix) {
    boolean sorting = !order.isEmpty();
    Plan best = everything(collectionPrefix);
    for (Ordered index : indexes) {
      Plan plan = plan(index);
      if (plan != null && plan.rank(sorting) > best.rank(sorting)) {
        best = plan;
      }
    }
    return best;
  }

  private Plan everything(byte[] prefix) {
    return new Plan(
        new AllDocuments(prefix),
        List.of(Interval.prefix(prefix)),
        List.of(prefix),
        0,
        false,
        order.isEmpty(),
        false,
        order.naturalReverse(),
        false);
  }

  private @Nullable Plan plan(Ordered index) {
    List<byte[]> prefixes = List.of(index.prefix());
    int equal = 0;
    boolean present = false;
    boolean repeats = false;
    List<Ordered.Field> fields = index.fields();
    while (equal < fields.size()) {
      FieldFilter filter = demands.of(fields.get(equal).path());
      List<byte[]> points = filter == null ? null : filter.points();
      if (filter == null
          || points == null
          || prefixes.size() * (long) points.size() > StoreLimits.POINTS_MAX) {
        break;
      }
      present |= !filter.matchesMissing();
      repeats |= points.size() > 1 && index.hasArrays(equal);
      prefixes = extended(prefixes, points, fields.get(equal).ascending());
      equal++;
    }
    FieldFilter next = equal < fields.size() ? demands.of(fields.get(equal).path()) : null;
    boolean ranged = next != null && next.ranged();
    boolean array = equal < fields.size() && index.hasArrays(equal);
    if (index.leavesOutMissing() && !present && !ranged) {
      return null;
    }
    List<Interval> intervals = new ArrayList<>(prefixes.size());
    for (byte[] prefix : prefixes) {
      intervals.add(
          ranged && next != null
              ? next.interval(prefix, fields.get(equal).ascending(), array)
              : Interval.prefix(prefix));
    }
    repeats |= array || equal == 0 && !ranged && anyArrays(index);
    return ordered(
        new Plan(index, intervals, prefixes, equal, ranged, false, false, false, repeats));
  }

  private static boolean anyArrays(Ordered index) {
    for (int field = 0; field < index.fields().size(); field++) {
      if (index.hasArrays(field)) {
        return true;
      }
    }
    return false;
  }

  private static List<byte[]> extended(
      List<byte[]> prefixes, List<byte[]> points, boolean ascending) {
    List<byte[]> extended = new ArrayList<>(prefixes.size() * points.size());
    for (byte[] prefix : prefixes) {
      for (byte[] point : ascending ? points : points.reversed()) {
        extended.add(Bytes.join(prefix, ascending ? point : Bytes.inverted(point)));
      }
    }
    return extended;
  }

  private Plan ordered(Plan plan) {
    if (order.isEmpty()) {
      return with(plan, true, false, order.naturalReverse());
    }
    for (boolean merged : new boolean[] {false, true}) {
      if (merged && plan.intervals().size() > StoreLimits.MERGED_RANGES_MAX) {
        break;
      }
      for (boolean reverse : new boolean[] {false, true}) {
        if (serves(plan, reverse, merged)) {
          return with(plan, true, merged && plan.intervals().size() > 1, reverse);
        }
      }
    }
    return plan;
  }

  private static Plan with(Plan plan, boolean ordered, boolean merged, boolean reverse) {
    return new Plan(
        plan.index(),
        plan.intervals(),
        plan.prefixes(),
        plan.equalFields(),
        plan.ranged(),
        ordered,
        merged,
        reverse,
        plan.repeats());
  }

  /**
   * Walks the fields of the key and of the sort side by side; fields with one value fit anywhere.
   */
  private boolean serves(Plan plan, boolean reverse, boolean merged) {
    List<Ordered.Field> keys = plan.index().fields();
    int key = 0;
    int sort = 0;
    while (sort < order.fields().size()) {
      Ordered.Field wanted = order.fields().get(sort);
      if (isConstant(plan, wanted.path())) {
        sort++;
      } else if (key == keys.size()) {
        // nothing is left to tell two entries apart, unless they are of different intervals
        return !merged && plan.index().uniqueByFields() && !anyArrays(plan.index());
      } else if (keys.get(key).path().equals(wanted.path())
          && !(merged && key < plan.equalFields())) {
        boolean forward = keys.get(key).ascending() == wanted.ascending();
        if (plan.index().hasArrays(key) || forward == reverse) {
          return false;
        }
        key++;
        sort++;
      } else if (key < plan.equalFields() && (merged || isSingle(keys.get(key).path()))) {
        key++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean isConstant(Plan plan, String path) {
    for (int key = 0; key < plan.equalFields(); key++) {
      if (plan.index().fields().get(key).path().equals(path)) {
        return !plan.index().hasArrays(key) && isSingle(path);
      }
    }
    return false;
  }

  private boolean isSingle(String path) {
    FieldFilter filter = demands.of(path);
    List<byte[]> points = filter == null ? null : filter.points();
    return points != null && points.size() == 1;
  }
}
