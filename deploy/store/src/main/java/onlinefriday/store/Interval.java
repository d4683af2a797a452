package onlinefriday.store;

/** Keys from the lower bound, which is included, to the upper bound, which is not. */
record Interval(byte[] lower, byte[] upper) {
  static Interval prefix(byte[] prefix) {
    return new Interval(prefix, Bytes.after(prefix));
  }
}
