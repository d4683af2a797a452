package onlinefriday.voucher.codes;

import java.nio.ByteBuffer;
import javax.crypto.Mac;

/**
 * Shuffles a campaign's serials among themselves under a key, so that codes do not show how many
 * there are or which were issued together. It hides and does not authenticate; the MAC does.
 *
 * <p>A Feistel network of ten rounds. A half is so short that each round's function is a table:
 * using it costs ten look-ups, making it a few milliseconds and 160 KB for serials of 26 bits.
 */
final class SerialPermutation {
  /** As many as NIST's FF1 has for its small domains. */
  private static final int ROUNDS = 10;

  private final int halfBits;
  private final int half;
  private final char[][] rounds;

  /**
   * @param keyed good for nothing else while this is being made
   * @param halfBits half the bits of a serial, at most 16
   */
  SerialPermutation(Mac keyed, int halfBits) {
    this.halfBits = halfBits;
    this.half = (1 << halfBits) - 1;
    this.rounds = new char[ROUNDS][];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = table(keyed, round);
    }
  }

  int shuffle(int serial) {
    int left = serial >>> halfBits;
    int right = serial & half;
    for (int round = 0; round < ROUNDS; round++) {
      int mixed = left ^ rounds[round][right];
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }

  int restore(int shuffled) {
    int left = shuffled >>> halfBits;
    int right = shuffled & half;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      int mixed = right ^ rounds[round][left];
      right = left;
      left = mixed;
    }
    return left << halfBits | right;
  }

  private char[] table(Mac keyed, int round) {
    char[] table = new char[half + 1];
    int filled = 0;
    for (int block = 0; filled < table.length; block++) {
      keyed.update(ByteBuffer.allocate(8).putInt(round).putInt(block).flip());
      ByteBuffer random = ByteBuffer.wrap(keyed.doFinal());
      while (filled < table.length && random.hasRemaining()) {
        table[filled++] = (char) (random.getChar() & half);
      }
    }
    return table;
  }
}
