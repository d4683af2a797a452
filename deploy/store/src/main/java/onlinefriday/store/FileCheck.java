package onlinefriday.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;

/**
 * Reads every table file through once after the start, so that a byte that changed on the disk is
 * found at once and not when a query happens to meet it. Up to a bound this is done before anything
 * is served; the rest of a large store is read beside the work, and damage then stops the store.
 */
final class FileCheck implements AutoCloseable {
  private final Path directory;
  private final RocksDB rocks;
  private final BiConsumer<String, RocksDBException> damaged;
  private volatile boolean closing;
  private @Nullable Thread rest;

  FileCheck(Path directory, RocksDB rocks, BiConsumer<String, RocksDBException> damaged) {
    this.directory = directory;
    this.rocks = rocks;
    this.damaged = damaged;
  }

  /**
   * @throws RocksDBException what is wrong with one of the files that are read before this returns
   */
  void begin(long bytesAtOnce) throws RocksDBException {
    List<LiveFileMetaData> files =
        rocks.getLiveFilesMetaData().stream()
            .sorted(Comparator.comparing(FileCheck::rank))
            .toList();
    long bytes = 0;
    int done = 0;
    while (done < files.size() && bytes + files.get(done).size() <= bytesAtOnce) {
      check(files.get(done));
      bytes += files.get(done).size();
      done++;
    }
    List<LiveFileMetaData> left = files.subList(done, files.size());
    if (!left.isEmpty()) {
      rest = Thread.ofPlatform().name("file-check").daemon().start(() -> checkBeside(left));
    }
  }

  /** The catalogue first: it is small, and everything else is found by it. */
  private static boolean rank(LiveFileMetaData file) {
    return !Arrays.equals(file.columnFamilyName(), Table.CATALOGUE.family());
  }

  private void checkBeside(List<LiveFileMetaData> files) {
    for (LiveFileMetaData file : files) {
      if (closing) {
        return;
      }
      try {
        check(file);
      } catch (RocksDBException e) {
        damaged.accept("checking " + name(file), e);
        return;
      }
    }
  }

  private void check(LiveFileMetaData file) throws RocksDBException {
    Path path = directory.resolve(name(file));
    try (var options = new Options();
        var reader = new SstFileReader(options)) {
      reader.open(path.toString());
      reader.verifyChecksum();
    } catch (RocksDBException e) {
      // compacted into others meanwhile, which read it with the same checks
      if (Files.exists(path)) {
        throw e;
      }
    }
  }

  private static String name(LiveFileMetaData file) {
    return file.fileName().replaceFirst("^/", "");
  }

  /** Waits for the file that is being read. */
  @Override
  public void close() {
    closing = true;
    if (rest != null && rest != Thread.currentThread()) {
      boolean interrupted = false;
      while (rest.isAlive()) {
        try {
          rest.join();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
