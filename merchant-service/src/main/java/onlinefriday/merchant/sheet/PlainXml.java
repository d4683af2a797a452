package onlinefriday.merchant.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * XML in UTF-8 as programs write it into workbooks: tags and text, none of them long. An XML reader
 * holds a tag, a comment or a section whole, however long it is, so none may get that far.
 */
final class PlainXml extends FilterInputStream {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private int sinceTag;
  private boolean tagBegins;

  private PlainXml(InputStream in) {
    super(in);
  }

  static PlainXml of(InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, BYTE_ORDER_MARK.length);
    byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
      in.unread(first);
    }
    return new PlainXml(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      pass(buffer[i]);
    }
    return read;
  }

  private void pass(byte b) throws IOException {
    // comments, sections and document types: no workbook needs them
    if (tagBegins && b == '!') {
      throw new NotPlain();
    }
    tagBegins = b == '<';
    sinceTag = tagBegins ? 0 : sinceTag + 1;
    if (sinceTag > SheetLimits.XML_PIECE_BYTES_MAX) {
      throw new ZipParts.InflatesTooFar();
    }
  }

  /** The way out through the XML reader. */
  static final class NotPlain extends IOException {}
}
