package onlinefriday.voucher.codes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import onlinefriday.voucher.codes.Reading.Forged;
import onlinefriday.voucher.codes.Reading.Genuine;
import onlinefriday.voucher.codes.Reading.Shapeless;

/**
 * Single-use codes carry themselves: 16 symbols are 80 bits, 12 of the campaign's number, 26 of its
 * shuffled serial, 42 of a MAC over both. Whoever lacks the secret makes a good one in one of 2^42
 * tries, and every try is a call to us, seen by {@link WrongGuesses}.
 */
final class CodeFormat {
  static final int SYMBOLS = 16;
  static final int SERIAL_BITS = 26;

  /** Serials a campaign has. */
  static final int SERIALS = 1 << SERIAL_BITS;

  private static final int MAC_BITS = 42;

  /** A code is written in two halves of eight symbols; the MAC's first bits are in the first. */
  private static final int HALF_BITS = SYMBOLS / 2 * Crockford.BITS;

  private static final int MAC_BITS_IN_FIRST = MAC_BITS - HALF_BITS;
  private static final long HALF = (1L << HALF_BITS) - 1;

  /** 160 KB each; one that is wanted again is made again in a few milliseconds. */
  private static final int PERMUTATIONS_MAX = 256;

  private static final Shapeless SHAPELESS = new Shapeless();
  private static final Forged FORGED = new Forged();

  private final Mac mac;
  private final byte[] serialsKey;
  private final Cache<Integer, SerialPermutation> permutations =
      Caffeine.newBuilder().maximumSize(PERMUTATIONS_MAX).build();

  CodeFormat(byte[] secret) {
    mac = Macs.keyed(Macs.derive(secret, "code-mac"));
    serialsKey = Macs.derive(secret, "code-serials");
  }

  /**
   * @param canonical upper case, without spaces and hyphens
   */
  Reading read(String canonical) {
    if (canonical.length() != SYMBOLS) {
      return SHAPELESS;
    }
    long first = Crockford.read(canonical, 0, SYMBOLS / 2);
    long second = Crockford.read(canonical, SYMBOLS / 2, SYMBOLS);
    if (first < 0 || second < 0) {
      return SHAPELESS;
    }
    long named = first >>> MAC_BITS_IN_FIRST;
    // Comparing two numbers takes the same time wherever they differ.
    long wrong = Macs.first(Macs.copy(mac), named, MAC_BITS) ^ (first << HALF_BITS | second);
    if ((wrong & ((1L << MAC_BITS) - 1)) != 0) {
      return FORGED;
    }
    int number = (int) (named >>> SERIAL_BITS);
    int serial = permutation(number).restore((int) named & (SERIALS - 1));
    return new Genuine(number, serial, written(first, second));
  }

  /** The code of a campaign's serial. */
  String write(int number, int serial) {
    byte[] code = new byte[SYMBOLS];
    pen(number).write(serial, code, 0);
    return text(code);
  }

  /** Writes many codes of one campaign; for one thread. */
  Pen pen(int number) {
    return new Pen(number, permutation(number), Macs.copy(mac));
  }

  private SerialPermutation permutation(int number) {
    return permutations.get(
        number,
        n ->
            new SerialPermutation(
                Macs.keyed(Macs.derive(serialsKey, Integer.toString(n))), SERIAL_BITS / 2));
  }

  private static String written(long first, long second) {
    byte[] code = new byte[SYMBOLS];
    write(first, second, code, 0);
    return text(code);
  }

  private static void write(long first, long second, byte[] into, int at) {
    Crockford.write(first, SYMBOLS / 2, into, at);
    Crockford.write(second, SYMBOLS / 2, into, at + SYMBOLS / 2);
  }

  private static String text(byte[] code) {
    return new String(code, StandardCharsets.US_ASCII);
  }

  /** What it takes to write one campaign's codes. */
  static final class Pen {
    private final int number;
    private final SerialPermutation permutation;
    private final Mac mac;

    private Pen(int number, SerialPermutation permutation, Mac mac) {
      this.number = number;
      this.permutation = permutation;
      this.mac = mac;
    }

    void write(int serial, byte[] into, int at) {
      long named = (long) number << SERIAL_BITS | permutation.shuffle(serial);
      long tag = Macs.first(mac, named, MAC_BITS);
      CodeFormat.write(named << MAC_BITS_IN_FIRST | tag >>> HALF_BITS, tag & HALF, into, at);
    }
  }
}
