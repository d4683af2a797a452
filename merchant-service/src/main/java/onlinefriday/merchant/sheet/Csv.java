package onlinefriday.merchant.sheet;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) as spreadsheets of any country save it: separators, quotes and line ends differ.
 */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** The line by which Excel is told the separator. */
  private static final Pattern DECLARED = Pattern.compile("sep=([,;\\t])(?:\\r\\n|\\n|\\r|$)");

  /** Rows by which the separator is found: titles, headings, and enough of the table. */
  private static final int SAMPLE_ROWS = 50;

  /** Put behind the last row: it is read as a row unless an open quote swallows it. */
  private static final String END = "\n\u0003";

  private Csv() {}

  static void read(byte[] file, RowSink rows) throws SheetFault.Found {
    String text = decoded(file);
    Matcher declared = DECLARED.matcher(text);
    if (declared.lookingAt()) {
      read(text.substring(declared.end()), declared.group(1).charAt(0), 1, rows);
    } else {
      read(text, separatorOf(text), 0, rows);
    }
  }

  private static void read(String text, char separator, int above, RowSink rows)
      throws SheetFault.Found {
    int number = above;
    @Nullable SheetRow last = null;
    try (CsvReader<List<Cell>> records = reader(text + END, separator)) {
      for (List<Cell> cells : records) {
        if (last != null) {
          rows.accept(last);
        }
        last = new SheetRow(++number, cells, false);
      }
    } catch (CsvParseException | IOException e) {
      throw SheetFault.QUOTE_NOT_CLOSED.found();
    }
    if (last == null || !isEnd(last)) {
      throw SheetFault.QUOTE_NOT_CLOSED.found();
    }
  }

  private static boolean isEnd(SheetRow row) {
    return row.cells().size() == 1
        && row.at(0) instanceof Cell.Text(String text)
        && text.equals(END.substring(1));
  }

  private static CsvReader<List<Cell>> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .build(new Cells(), text);
  }

  /** Gathers no more of a row than is read, however much of it there is. */
  private static final class Cells extends CsvCallbackHandler<List<Cell>> {
    private List<Cell> cells = new ArrayList<>();

    @Override
    protected void beginRecord(long startingLineNumber) {
      cells = new ArrayList<>();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      if (cells.size() < SheetLimits.COLUMNS_MAX) {
        CellText cell = new CellText();
        cell.append(buffer, offset, length);
        cells.add(cell.cell());
      }
    }

    @Override
    protected List<Cell> buildRecord() {
      return cells;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
      // a row without cells
    }

    @Override
    protected RecordType getRecordType() {
      return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return cells.size();
    }
  }

  private static String decoded(byte[] file) throws SheetFault.Found {
    try {
      CharBuffer text =
          charsetOf(file).newDecoder().decode(ByteBuffer.wrap(file)); // reports what is malformed
      if (text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
        text.get();
      }
      return text.toString();
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

  /**
   * The one that divides most rows into the same number of cells, and of two alike the one that
   * makes more of them: commas of a title, or in amounts, do not stand in every row.
   */
  private static char separatorOf(String text) {
    char best = SEPARATORS.getFirst();
    long bestWorth = -1;
    for (char separator : SEPARATORS) {
      int[] rowsOfSize = new int[SheetLimits.COLUMNS_MAX + 1];
      int rows = 0;
      try (CsvReader<List<Cell>> records = reader(text, separator)) {
        var sample = records.iterator();
        while (rows < SAMPLE_ROWS && sample.hasNext()) {
          int size = sample.next().size();
          rowsOfSize[size]++;
          rows += size == 0 ? 0 : 1;
        }
      } catch (CsvParseException | IOException e) {
        continue;
      }
      long worth = 0;
      for (int size = 2; size < rowsOfSize.length; size++) {
        worth = Math.max(worth, rowsOfSize[size] * 1_000L + size);
      }
      if (worth > bestWorth) {
        best = separator;
        bestWorth = worth;
      }
    }
    return best;
  }
}
