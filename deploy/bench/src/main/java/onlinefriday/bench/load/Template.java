package onlinefriday.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * A request made once, in which only serial numbers change. Not for two threads, nor for two
 * connections: the bytes are changed in place.
 */
public final class Template {
  /** Stands where a serial number goes: each such place gets a number of its own. */
  public static final String SERIAL = "############";

  /** Stands where {@link #next(byte[])} puts its bytes. */
  public static final String CODE = "@@@@@@@@@@@@@@@@";

  private static final int DECIMAL = 10;

  private final byte[] bytes;
  private final int[] serialPlaces;
  private final int codePlace;
  private final Serials serials;

  public Template(String text, Serials serials) {
    this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    this.serials = serials;
    this.codePlace = text.indexOf(CODE);
    this.serialPlaces =
        IntStream.iterate(
                text.indexOf(SERIAL),
                at -> at >= 0,
                at -> text.indexOf(SERIAL, at + SERIAL.length()))
            .toArray();
  }

  public ByteBuffer next() {
    for (int place : serialPlaces) {
      write(serials.next(), place);
    }
    return ByteBuffer.wrap(bytes);
  }

  /**
   * @param code as long as {@link #CODE}
   */
  public ByteBuffer next(byte[] code) {
    System.arraycopy(code, 0, bytes, codePlace, CODE.length());
    return next();
  }

  private void write(long serial, int place) {
    long left = serial;
    for (int at = place + SERIAL.length() - 1; at >= place; at--) {
      bytes[at] = (byte) ('0' + left % DECIMAL);
      left /= DECIMAL;
    }
  }
}
