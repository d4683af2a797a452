package onlinefriday.reporting.kpi;

import java.util.List;
import java.util.stream.Stream;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.HllUnion;
import org.apache.datasketches.hll.TgtHllType;

/**
 * How many different values there were, by a HyperLogLog sketch: at most {@value #BYTES_MAX} bytes,
 * and the same however often and in whatever order the values came. Immutable.
 */
final class Distinct {
  /** 4096 registers. */
  private static final int LG_REGISTERS = 12;

  static final int BYTES_MAX = 4096;

  /** Two standard deviations of a union of sketches of this size. */
  static final double ERROR_PERCENT = 3.3;

  static final Distinct NONE = new Distinct(new HllSketch(LG_REGISTERS).toCompactByteArray());

  private final byte[] sketch;

  private Distinct(byte[] sketch) {
    this.sketch = sketch;
  }

  static Distinct ofBytes(byte[] bytes) {
    return new Distinct(bytes);
  }

  byte[] bytes() {
    return sketch;
  }

  Distinct with(List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    HllSketch grown = HllSketch.heapify(sketch);
    values.forEach(grown::update);
    return new Distinct(grown.toCompactByteArray());
  }

  static Distinct union(Stream<Distinct> all) {
    Union union = new Union();
    all.forEach(union::add);
    return union.sum();
  }

  /** Any number of sketches in the room of one. */
  static final class Union {
    private final HllUnion union = new HllUnion(LG_REGISTERS);

    void add(Distinct one) {
      if (one != NONE) {
        union.update(HllSketch.heapify(one.sketch));
      }
    }

    Distinct sum() {
      return new Distinct(union.getResult(TgtHllType.HLL_4).toCompactByteArray());
    }
  }

  /** The estimate that does not depend on the order of values. */
  long estimate() {
    return Math.round(HllSketch.heapify(sketch).getCompositeEstimate());
  }
}
