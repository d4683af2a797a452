package onlinefriday.store;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Keeps the store's files to the user that runs it. */
final class OwnerOnlyFiles {
  private static final int OTHERS_NOTHING = 077;

  private OwnerOnlyFiles() {}

  /**
   * Makes the directory 0700 and its files 0600. RocksDB makes files at any time and asks nobody,
   * so the umask of the whole process is set: whatever it creates from now on is the owner's.
   */
  static void in(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      return;
    }
    setUmask();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private static void setUmask() {
    var linker = Linker.nativeLinker();
    var umask = linker.defaultLookup().find("umask");
    if (umask.isEmpty()) {
      return;
    }
    var descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    try {
      int before = (int) linker.downcallHandle(umask.get(), descriptor).invokeExact(OTHERS_NOTHING);
      assert before >= 0;
    } catch (Throwable e) {
      throw new IllegalStateException("umask could not be set", e);
    }
  }
}
