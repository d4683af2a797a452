package onlinefriday.merchant.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a zip file. What they inflate to is counted, not believed. */
final class ZipParts {
  private final byte[] file;

  ZipParts(byte[] file) {
    this.file = file;
  }

  void forEach(Part.Reader reader) throws SheetFault.Found {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      Counted counted = new Counted(zip);
      int parts = 0;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++parts > SheetLimits.PARTS_MAX) {
          throw SheetFault.INFLATES_TOO_FAR.found();
        }
        reader.read(part.getName(), new Part(counted));
        // what nobody wanted is inflated all the same, on the way to the next part
        counted.transferTo(OutputStream.nullOutputStream());
      }
    } catch (InflatesTooFar e) {
      throw SheetFault.INFLATES_TOO_FAR.found();
    } catch (IOException | IllegalArgumentException e) {
      throw SheetFault.NOT_A_WORKBOOK.found();
    }
  }

  /** The way out through the XML reader. */
  static final class InflatesTooFar extends IOException {}

  /** Counts all parts together; closing a part does not close the file. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int read) throws IOException {
      bytes += result < 0 ? 0 : read;
      if (bytes > SheetLimits.INFLATED_BYTES_MAX) {
        throw new InflatesTooFar();
      }
      return result;
    }

    @Override
    public void close() {
      // the next part follows in the same stream
    }
  }
}
