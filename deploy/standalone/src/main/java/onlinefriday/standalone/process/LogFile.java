package onlinefriday.standalone.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import onlinefriday.standalone.access.OwnerOnly;

/** A log that is appended to; when it is full it becomes {@code <name>.1}, and that one goes. */
final class LogFile implements AutoCloseable {
  static final long BYTES_MAX = 20L << 20;

  private final Path file;
  private final long bytesMax;
  private BufferedWriter writer;
  private long bytes;

  LogFile(Path file) throws IOException {
    this(file, BYTES_MAX);
  }

  LogFile(Path file, long bytesMax) throws IOException {
    this.file = file;
    this.bytesMax = bytesMax;
    writer = open();
  }

  synchronized void append(String line) throws IOException {
    if (bytes >= bytesMax) {
      writer.close();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      writer = open();
    }
    writer.write(line);
    writer.newLine();
    writer.flush();
    bytes += line.length() + 1;
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private BufferedWriter open() throws IOException {
    OwnerOnly.file(file);
    bytes = Files.size(file);
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
