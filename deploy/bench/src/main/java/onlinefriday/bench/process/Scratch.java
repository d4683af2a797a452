package onlinefriday.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory, deleted when it is closed. */
public record Scratch(Path root) implements AutoCloseable {
  public static Scratch create(String name) throws IOException {
    return new Scratch(Files.createTempDirectory(name));
  }

  /** Makes a new one in it. */
  public Path directory(String name) throws IOException {
    return Files.createDirectory(root.resolve(name));
  }

  public static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  public static void delete(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      // a file that a store has just removed itself is none to worry about
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Could not delete " + path + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    if (Files.exists(root)) {
      delete(root);
    }
  }
}
