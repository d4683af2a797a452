package onlinefriday.store;

/** Doubles as 64 bits whose unsigned order is their order, NaN first and one zero. */
final class NumberOrder {
  private static final long NOT_A_NUMBER = 0;

  private NumberOrder() {}

  static long bits(double number) {
    if (Double.isNaN(number)) {
      return NOT_A_NUMBER;
    }
    long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }
}
