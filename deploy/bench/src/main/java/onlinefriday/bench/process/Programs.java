package onlinefriday.bench.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine, by name. */
public final class Programs {
  /** Where Debian keeps PostgreSQL's servers, a directory for each version. */
  private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

  private Programs() {}

  /** Found on the PATH, or among PostgreSQL's; of these the newest. */
  public static Optional<String> find(String name) throws IOException {
    return directories().stream()
        .map(directory -> directory.resolve(name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static List<Path> directories() throws IOException {
    List<Path> directories = new ArrayList<>();
    if (Files.isDirectory(POSTGRESQL)) {
      try (Stream<Path> versions = Files.list(POSTGRESQL)) {
        versions
            .sorted(Comparator.reverseOrder())
            .forEach(version -> directories.add(version.resolve("bin")));
      }
    }
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      directories.add(Path.of(directory));
    }
    return directories;
  }
}
