package onlinefriday.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onlinefriday.standalone.process.Probe;

/** A process of this run. Its end before ours is an error, not something to repair. */
public final class Child implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofMinutes(2);
  private static final Duration STOP_MAX = Duration.ofSeconds(15);
  private static final long LOOK_EVERY_MS = 100;
  private static final int LAST_LINES = 20;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  public static Child start(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new Child(name, builder.start(), log);
  }

  public long pid() {
    return process.pid();
  }

  /** Processor time it has taken until now. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Returns when the probe is answered.
   *
   * @throws IOException with its last words when the process ends, or takes too long
   */
  public void await(Probe probe) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + START_MAX.toNanos();
    while (!probe.answers()) {
      if (!process.isAlive() || System.nanoTime() > giveUp) {
        throw new IOException(name + " did not start; it said last:\n" + lastWords());
      }
      Thread.sleep(LOOK_EVERY_MS);
    }
  }

  /**
   * Waits for its end.
   *
   * @return what it said
   * @throws IOException when it failed or did not end within the time
   */
  public String finished(Duration within) throws IOException, InterruptedException {
    if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(name + " failed; it said last:\n" + lastWords());
    }
    return Files.readString(log);
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
