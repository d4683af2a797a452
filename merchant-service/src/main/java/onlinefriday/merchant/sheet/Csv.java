package onlinefriday.merchant.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CSV as spreadsheets of any country save it: separators, quotes and line ends differ. */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** The line by which Excel is told the separator. */
  private static final Pattern DECLARED = Pattern.compile("sep=([,;\\t])(?:\\r\\n|\\n|\\r|$)");

  private Csv() {}

  static void read(byte[] file, RowSink rows) throws SheetFault.Found {
    CharBuffer text = decoded(file);
    Matcher declared = DECLARED.matcher(text);
    int number = 0;
    char separator = separatorOf(text);
    if (declared.lookingAt()) {
      separator = declared.group(1).charAt(0);
      text.position(text.position() + declared.end());
      number = 1;
    }
    CsvRows read = new CsvRows(text, separator);
    while (read.hasNext()) {
      number++;
      List<Cell> cells = read.next();
      rows.accept(new SheetRow(number, cells));
    }
  }

  private static CharBuffer decoded(byte[] file) throws SheetFault.Found {
    try {
      CharBuffer text =
          charsetOf(file).newDecoder().decode(ByteBuffer.wrap(file)); // reports what is malformed
      if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
        text.get();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw SheetFault.NOT_UTF_8.found();
    }
  }

  /** Excel's “Unicode text” is UTF-16 with a mark; all else is held to be UTF-8. */
  private static Charset charsetOf(byte[] file) {
    int mark = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
    return switch (mark) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** The one that the first line with any has most of; what is quoted does not count. */
  private static char separatorOf(CharBuffer text) {
    int[] counts = new int[SEPARATORS.size()];
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && any && (c == '\n' || c == '\r')) {
        break;
      }
      int separator = SEPARATORS.indexOf(c);
      if (!quoted && separator >= 0) {
        counts[separator]++;
        any = true;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.get(best);
  }
}
