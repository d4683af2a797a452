package onlinefriday.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @TempDir Path data;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(screen, true, StandardCharsets.UTF_8), false);

  @Test
  void deadProcessIsStartedAgainWithinFiveSeconds() throws Exception {
    var process = start("exec sleep 60");
    var first = process.pid();
    process.kill();
    await().atMost(Duration.ofSeconds(5)).until(() -> process.pid() != first && process.ready());
    assertThat(pidFile()).content().isEqualToIgnoringNewLines("" + process.pid());
    process.stop(PATIENCE);
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("sample ended (exit code 137)");
  }

  @Test
  void stoppedProcessStaysStopped() throws Exception {
    var process = start("exec sleep 60");
    var pid = process.pid();
    process.stop(PATIENCE);
    assertThat(ProcessHandle.of(pid)).isEmpty();
    assertThat(pidFile()).doesNotExist();
  }

  @Test
  void processThatDoesNotListenIsKilledAndThatIsSaid() throws Exception {
    var process = start("trap '' TERM; echo deaf; while true; do sleep 0.1; done");
    await().until(() -> Files.readString(process.log()).contains("deaf"));
    process.stop(PATIENCE);
    assertThat(process.ready()).isFalse();
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("is killed");
  }

  @Test
  void lastWordsAreInTheLogAndWarningsOnTheConsole() throws Exception {
    var process =
        start(
            "trap 'echo goodbye; exit 0' TERM; echo '12:00 WARN  trouble'; echo fine; while true;"
                + " do sleep 0.1; done");
    await().until(() -> Files.readString(process.log()).contains("fine"));
    process.stop(Duration.ofSeconds(5));
    await().until(() -> Files.readString(process.log()).contains("goodbye"));
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("sample | 12:00 WARN  trouble")
        .doesNotContain("fine");
  }

  @Test
  void leftoversOfAKilledLauncherAreStoppedAndOthersAreNot() throws Exception {
    var ours =
        new ProcessBuilder("/bin/sh", "-c", "while true; do sleep 0.1; done", "mark-of-ours")
            .start();
    var others =
        new ProcessBuilder("/bin/sh", "-c", "while true; do sleep 0.1; done", "other").start();
    Files.createDirectories(data.resolve("run"));
    Files.writeString(data.resolve("run/ours.pid"), ours.pid() + "\n");
    Files.writeString(data.resolve("run/others.pid"), others.pid() + "\n");
    Leftovers.stop(data, "mark-of-ours ", console);
    await().until(() -> !ours.isAlive());
    assertThat(others.isAlive()).isTrue();
    others.destroyForcibly();
  }

  private Path pidFile() {
    return data.resolve("run").resolve("sample.pid");
  }

  private Supervised start(String script) throws Exception {
    var plan = new ProcessPlan("sample", List.of("/bin/sh", "-c", script), Map.of(), () -> true);
    return Supervised.start(plan, data, console);
  }
}
