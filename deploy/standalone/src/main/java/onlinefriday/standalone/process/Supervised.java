package onlinefriday.standalone.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onlinefriday.standalone.access.OwnerOnly;

/** A process that is started again whenever it ends, until it is told to stop. */
public final class Supervised {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  // somebody may rely on a dead process being back within 5 s, however often it died before
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final ProcessPlan plan;
  private final Console console;
  private final Path pidFile;
  private final Path logFile;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Process process;

  private Supervised(ProcessPlan plan, Path data, Console console) throws IOException {
    this.plan = plan;
    this.console = console;
    pidFile = OwnerOnly.directory(data.resolve("run")).resolve(plan.name() + ".pid");
    logFile = OwnerOnly.directory(data.resolve("log")).resolve(plan.name() + ".log");
    process = launch();
  }

  /** Starts the process; its log and its pid are kept under the data directory. */
  public static Supervised start(ProcessPlan plan, Path data, Console console) throws IOException {
    var supervised = new Supervised(plan, data, console);
    Thread.ofVirtual().name("watch-" + plan.name()).start(supervised::watch);
    return supervised;
  }

  public String name() {
    return plan.name();
  }

  public Path log() {
    return logFile;
  }

  public synchronized long pid() {
    return process.pid();
  }

  public boolean ready() {
    return current().isAlive() && plan.probe().answers();
  }

  /** Ends it as {@code kill -9} does; it will be started again. */
  public synchronized void kill() {
    process.destroyForcibly();
  }

  /** From now on it is not started again, whoever ends it. */
  public void retire() {
    stopping.countDown();
  }

  /** Asks it to end, waits, and kills it when the patience is over; it stays ended. */
  public void stop(Duration patience) {
    retire();
    var last = current();
    // by its handle: Process.destroy() would also close its output, and lose its last words
    last.toHandle().destroy();
    try {
      if (!last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        console.progress(
            plan.name() + " did not stop within " + patience.toSeconds() + " s and is killed");
        last.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(pidFile);
    } catch (InterruptedException _) {
      last.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      console.progress("cannot remove " + pidFile + ": " + e.getMessage());
    }
  }

  private synchronized Process current() {
    return process;
  }

  private void watch() {
    var pause = FIRST_PAUSE;
    try {
      while (true) {
        var startedAt = System.nanoTime();
        var exit = current().waitFor();
        if (stopping.getCount() == 0) return;
        var lived = Duration.ofNanos(System.nanoTime() - startedAt);
        if (lived.compareTo(STEADY) > 0) pause = FIRST_PAUSE;
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS) || !relaunch()) return;
        console.progress(
            "%s ended (exit code %d) and was started again; its log: %s"
                .formatted(plan.name(), exit, logFile));
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      console.progress(plan.name() + " cannot be started again: " + e);
    }
  }

  /** Under the same lock as {@link #stop}'s look at the process, so that none is left behind. */
  private synchronized boolean relaunch() throws IOException {
    if (stopping.getCount() == 0) return false;
    process = launch();
    return true;
  }

  private Process launch() throws IOException {
    var builder = new ProcessBuilder(plan.command()).redirectErrorStream(true);
    builder.environment().putAll(plan.environment());
    var log = new LogFile(logFile);
    var started = builder.start();
    OwnerOnly.write(pidFile, started.pid() + "\n");
    Thread.ofPlatform().daemon().name("log-" + plan.name()).start(() -> copy(started, log));
    return started;
  }

  private void copy(Process from, LogFile log) {
    try (log;
        var lines = from.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.append(line);
        console.line(plan.name(), line);
      }
    } catch (IOException e) {
      // nobody reads its output any more: rather no process than one that blocks on a full pipe
      if (from.isAlive()) {
        console.progress("the log of " + plan.name() + " cannot be written: " + e.getMessage());
        from.destroy();
      }
    }
  }
}
