package onlinefriday.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of an earlier launcher that was killed before it could stop them. */
public final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Leftovers() {}

  /** Stops those whose command line names this data directory by the given mark. */
  public static void stop(Path data, String mark, Console console) throws IOException {
    var found = new ArrayList<ProcessHandle>();
    for (var file : pidFiles(data.resolve("run"))) {
      var process = process(file).filter(alive -> commandLine(alive).contains(mark));
      process.ifPresent(
          alive -> {
            console.progress(
                "stopping what an earlier start left behind: %s (process %d)"
                    .formatted(file.getFileName(), alive.pid()));
            alive.destroy();
            found.add(alive);
          });
      Files.delete(file);
    }
    for (var process : found) await(process);
  }

  private static List<Path> pidFiles(Path run) throws IOException {
    if (!Files.isDirectory(run)) return List.of();
    try (var files = Files.list(run)) {
      return files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
    }
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    try {
      var pid = Long.parseLong(Files.readString(pidFile).strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** A number is soon another process's: only the command line tells whose it is. */
  private static String commandLine(ProcessHandle process) {
    try {
      var line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(line, StandardCharsets.UTF_8).replace('\0', ' ') + " ";
    } catch (IOException _) {
      return process.info().commandLine().orElse("") + " ";
    }
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
