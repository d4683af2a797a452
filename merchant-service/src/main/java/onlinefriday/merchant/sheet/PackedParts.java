package onlinefriday.merchant.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip file in memory, by its directory. What they inflate to is counted over all
 * that is read, not believed; what describes the package, which POI holds whole, is kept small.
 */
final class PackedParts implements ZipEntrySource {
  /** Heads an entry of the directory: {@code PK\1\2}. */
  private static final int DIRECTORY_ENTRY = 0x504B0102;

  private final ZipFile zip;
  private long inflated;
  private boolean gaveUp;

  /**
   * @throws InflatesTooFar when it names or claims more than is read
   * @throws IOException when it is no zip file
   */
  PackedParts(byte[] file) throws IOException {
    // before the directory is held in memory
    if (directoryEntries(file) > SheetLimits.PARTS_MAX) {
      throw new InflatesTooFar();
    }
    zip = ZipFile.builder().setByteArray(file).get();
    long claimed = 0;
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      claimed += Math.max(0, part.getSize());
      if (claimed > SheetLimits.INFLATED_BYTES_MAX) {
        throw new InflatesTooFar();
      }
    }
  }

  private static int directoryEntries(byte[] file) {
    int last = 0;
    int entries = 0;
    for (byte b : file) {
      last = last << 8 | b & 0xFF;
      entries += last == DIRECTORY_ENTRY ? 1 : 0;
    }
    return entries;
  }

  @Override
  public Enumeration<ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    return zip.getEntry(path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new Counted(zip.getInputStream(entry), max(entry.getName()));
  }

  private static long max(String part) {
    boolean describes =
        part.endsWith(".rels") || part.startsWith("[Content_Types]") || part.startsWith("docProps");
    return describes ? SheetLimits.DESCRIPTION_BYTES_MAX : SheetLimits.INFLATED_BYTES_MAX;
  }

  /** Whether it held back what POI then missed: POI does not hand every fault on. */
  boolean gaveUp() {
    return gaveUp;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  /** The way out through POI and the XML reader. */
  static final class InflatesTooFar extends IOException {}

  /** Counts its part, and all parts together. */
  private final class Counted extends FilterInputStream {
    private final long max;
    private long bytes;

    Counted(InputStream in, long max) {
      super(in);
      this.max = max;
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
      if (result >= 0) {
        bytes += read;
        inflated += read;
      }
      if (bytes > max || inflated > SheetLimits.INFLATED_BYTES_MAX) {
        gaveUp = true;
        throw new InflatesTooFar();
      }
      return result;
    }
  }
}
