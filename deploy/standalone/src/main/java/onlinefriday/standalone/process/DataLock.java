package onlinefriday.standalone.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import onlinefriday.standalone.access.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** Keeps a second launcher off the same data; the system frees it however the holder ends. */
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StartRefused when another launcher has the directory
   */
  public static DataLock acquire(Path data) throws IOException {
    var run = OwnerOnly.directory(data.resolve("run"));
    var holder = run.resolve("launcher");
    var channel = FileChannel.open(OwnerOnly.file(run.resolve("lock")), StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      var pid = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
      throw new StartRefused(
          "The data in %s is in use by the launcher with process id %s.".formatted(data, pid)
              + "\nStop that one first, or give this one a directory of its own: --data DIR");
    }
    OwnerOnly.write(holder, ProcessHandle.current().pid() + "\n");
    return new DataLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // held within this very process
    }
  }
}
