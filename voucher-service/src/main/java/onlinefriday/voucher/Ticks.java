package onlinefriday.voucher;

/** A clock for durations: nanoseconds that never go back, from no particular instant. */
@FunctionalInterface
public interface Ticks {
  long nanos();
}
