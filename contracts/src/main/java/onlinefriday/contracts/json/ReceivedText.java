package onlinefriday.contracts.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.InputDecorator;

/**
 * The rule for text that callers send: UTF-8 in its shortest form (RFC 3629) and no half of a
 * surrogate pair, escaped or not. Whoever read on would keep another text than was sent, and two
 * readers different ones. It is checked on the bytes, before anything is parsed, in one pass: also
 * in names, in fields that nobody reads, and against UTF-16 and UTF-32, which Jackson would detect.
 */
public final class ReceivedText {
  private static final int UNIT = "\\uXXXX".length();

  private ReceivedText() {}

  /** What is wrong with a text. */
  public enum Fault {
    NOT_UTF_8,
    LONE_SURROGATE
  }

  /** A text that breaks the rule. */
  public static final class Refused extends StreamReadException {
    private final transient Fault fault;
    private final int at;

    Refused(Fault fault, int at) {
      super(fault + " at byte " + at);
      this.fault = fault;
      this.at = at;
    }

    public Fault fault() {
      return fault;
    }

    /** The byte, counted from 0. */
    public int at() {
      return at;
    }
  }

  /** Whether these bytes are UTF-8 without a NUL, which no text needs. */
  public static boolean isUtf8(byte[] text) {
    for (int i = 0; i < text.length; ) {
      int next = after(text, i, text.length);
      if (next < 0) {
        return false;
      }
      i = next;
    }
    return true;
  }

  /**
   * @throws Refused when the JSON text breaks the rule; whether it is JSON is for the parser to say
   */
  static void requireJson(byte[] text, int from, int to) {
    for (int i = from; i < to; ) {
      int next = text[i] == '\\' ? afterEscape(text, i, to) : after(text, i, to);
      if (next < 0) {
        throw new Refused(text[i] == '\\' ? Fault.LONE_SURROGATE : Fault.NOT_UTF_8, i - from);
      }
      i = next;
    }
  }

  /** The place after the character; negative when there is none. */
  private static int after(byte[] text, int at, int end) {
    int lead = text[at];
    if (lead > 0) {
      return at + 1;
    }
    lead &= 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || end - at < length) {
      return -1;
    }
    int second = text[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; // else it has a shorter form
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF; // else it is no character
    if (second < least || second > most) {
      return -1;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((text[i] & 0xC0) != 0x80) {
        return -1;
      }
    }
    return at + length;
  }

  /** The place after the escape, of both halves of a pair; negative for a half alone. */
  private static int afterEscape(byte[] text, int at, int end) {
    int unit = unit(text, at, end);
    if (unit < 0) {
      boolean escaped = at + 1 < end && text[at + 1] > 0;
      return escaped ? at + 2 : at + 1;
    }
    if (!Character.isSurrogate((char) unit)) {
      return at + UNIT;
    }
    int low = unit(text, at + UNIT, end);
    boolean pair =
        low >= 0 && Character.isHighSurrogate((char) unit) && Character.isLowSurrogate((char) low);
    return pair ? at + 2 * UNIT : -1;
  }

  /** The UTF-16 unit that is escaped here; negative when none is. */
  private static int unit(byte[] text, int at, int end) {
    if (end - at < UNIT || text[at] != '\\' || text[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + UNIT; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Checks whatever a parser is made for, so that no reader can forget it. */
  static final class Check extends InputDecorator {
    @Override
    public @Nullable InputStream decorate(IOContext context, byte[] text, int from, int length) {
      requireJson(text, from, from + length);
      return null;
    }

    /** Whoever gives a stream bounds it. */
    @Override
    public InputStream decorate(IOContext context, InputStream stream) {
      try {
        byte[] text = stream.readAllBytes();
        requireJson(text, 0, text.length);
        return new ByteArrayInputStream(text);
      } catch (IOException e) {
        throw JacksonIOException.construct(e);
      }
    }

    @Override
    public Reader decorate(IOContext context, Reader decoded) {
      return decoded;
    }
  }
}
