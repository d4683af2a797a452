package onlinefriday.merchant.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * XML in UTF-8 or UTF-16, of which no piece is long. An XML reader holds a tag, a comment or a
 * section whole, however long it is, so none may get that far; document types are refused.
 */
final class PlainXml extends FilterReader {
  private static final int MARK_BYTES = 2;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Piece piece = Piece.TEXT;
  private int length;
  private char last;
  private char lastButOne;

  /** What the reader that follows may be holding. */
  private enum Piece {
    TEXT,
    TAG,
    /** Behind {@code <!}: not yet known which. */
    DECLARATION,
    COMMENT,
    SECTION,
    INSTRUCTION
  }

  private PlainXml(Reader in) {
    super(in);
  }

  /** By its first bytes: without a mark, and not wide, it is UTF-8. */
  static PlainXml of(InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, MARK_BYTES);
    byte[] first = in.readNBytes(MARK_BYTES);
    in.unread(first);
    PushbackReader text =
        new PushbackReader(new InputStreamReader(in, encoding(first).newDecoder()), 1);
    int mark = text.read();
    if (mark >= 0 && mark != BYTE_ORDER_MARK) {
      text.unread(mark);
    }
    return new PlainXml(text);
  }

  private static Charset encoding(byte[] first) {
    int mark = first.length < MARK_BYTES ? 0 : (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    return switch (mark) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      pass(buffer[i]);
    }
    return read;
  }

  private void pass(char c) throws IOException {
    Piece before = piece;
    piece = after(c);
    length = piece == before ? length + 1 : 0;
    if (length > SheetLimits.XML_PIECE_LENGTH_MAX) {
      throw new PackedParts.InflatesTooFar();
    }
    lastButOne = last;
    last = c;
  }

  private Piece after(char c) throws NotPlain {
    return switch (piece) {
      case TEXT -> c == '<' ? Piece.TAG : Piece.TEXT;
      case TAG -> last == '<' ? opened(c) : c == '>' ? Piece.TEXT : Piece.TAG;
      case DECLARATION ->
          switch (c) {
            case '-' -> Piece.COMMENT;
            case '[' -> Piece.SECTION;
            default -> throw new NotPlain();
          };
      case COMMENT -> ends(c, '-') && length > 2 ? Piece.TEXT : Piece.COMMENT;
      case SECTION -> ends(c, ']') ? Piece.TEXT : Piece.SECTION;
      case INSTRUCTION -> c == '>' && last == '?' ? Piece.TEXT : Piece.INSTRUCTION;
    };
  }

  private static Piece opened(char c) {
    return switch (c) {
      case '!' -> Piece.DECLARATION;
      case '?' -> Piece.INSTRUCTION;
      default -> Piece.TAG;
    };
  }

  private boolean ends(char c, char twice) {
    return c == '>' && last == twice && lastButOne == twice;
  }

  /** The way out through the XML reader. */
  static final class NotPlain extends IOException {}
}
