package onlinefriday.voucher.codes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Crockford's base 32: no symbol looks like another, and a look-alike is read as what was meant.
 */
final class Crockford {
  static final int BITS = 5;

  private static final byte[] SYMBOLS =
      "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUES = values();

  private Crockford() {}

  /** Writes the lowest {@code 5 × symbols} bits of a number. */
  static void write(long number, int symbols, byte[] into, int at) {
    for (int i = symbols - 1, shift = 0; i >= 0; i--, shift += BITS) {
      into[at + i] = SYMBOLS[(int) (number >>> shift) & 31];
    }
  }

  /**
   * @param text upper case
   * @return −1 when a character is no symbol
   */
  static long read(String text, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int value = c < VALUES.length ? VALUES[c] : -1;
      if (value < 0) {
        return -1;
      }
      number = number << BITS | value;
    }
    return number;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < SYMBOLS.length; i++) {
      values[SYMBOLS[i]] = (byte) i;
    }
    values['O'] = 0;
    values['I'] = 1;
    values['L'] = 1;
    return values;
  }
}
