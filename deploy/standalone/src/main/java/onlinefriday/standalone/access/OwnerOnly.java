package onlinefriday.standalone.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files (0600) and directories (0700) that only the user who runs the platform may read. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** Makes the directory and its parents; one that exists is closed to others. */
  public static Path directory(Path directory) throws IOException {
    if (!Files.isDirectory(directory))
      Files.createDirectories(directory, mode(directory, "rwx------"));
    restrict(directory, "rwx------");
    return directory;
  }

  /** Replaces the file as a whole: a reader sees the old content or the new one, never a part. */
  public static void write(Path file, String content) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent == null) throw new IOException("not a file: " + file);
    var draft = parent.resolve("." + file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(draft, mode(draft, "rw-------"));
    Files.writeString(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes an empty file unless it exists, and closes it to others. */
  public static Path file(Path file) throws IOException {
    try {
      Files.createFile(file, mode(file, "rw-------"));
    } catch (FileAlreadyExistsException _) {
      restrict(file, "rw-------");
    }
    return file;
  }

  private static void restrict(Path path, String mode) throws IOException {
    if (posix(path)) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    if (!posix(path)) return new FileAttribute<?>[0];
    var permissions = PosixFilePermissions.fromString(mode);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
