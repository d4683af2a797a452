package onlinefriday.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory; deleted at the end, also when the run is interrupted. */
record Scratch(Path root) implements AutoCloseable {
  static Scratch create() throws IOException {
    var scratch = new Scratch(Files.createTempDirectory("store-benchmark"));
    Runtime.getRuntime().addShutdownHook(new Thread(scratch::close));
    return scratch;
  }

  Path directory(String name) throws IOException {
    return Files.createDirectory(root.resolve(name));
  }

  static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  static void delete(Path path) {
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
