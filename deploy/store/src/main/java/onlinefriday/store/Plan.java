package onlinefriday.store;

import java.util.List;

/**
 * How a query walks an index or the documents.
 *
 * @param equalFields leading fields that are bound to values
 * @param ranged whether the next field is bound to a range
 * @param ordered whether the walk is in the order asked for
 * @param merged whether its intervals are walked together to be so
 * @param prefixes for each interval, the part of its keys that is bound to values
 * @param repeats whether a document can be met more than once
 */
record Plan(
    Ordered index,
    List<Interval> intervals,
    List<byte[]> prefixes,
    int equalFields,
    boolean ranged,
    boolean ordered,
    boolean merged,
    boolean reverse,
    boolean repeats) {

  boolean bounded() {
    return equalFields > 0 || ranged;
  }

  /** Each interval holds at most one entry, whose key is the interval's prefix. */
  boolean exact() {
    return index.uniqueByFields() && equalFields == index.fields().size();
  }

  /** The more an index is bound, the better; then one that spares a sort. */
  int rank(boolean sorting) {
    return (exact() ? 1000 : 0)
        + equalFields * 10
        + (ranged ? 5 : 0)
        + (sorting && ordered ? merged ? 2 : 3 : 0);
  }
}
