package onlinefriday.standalone.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One terminal for all processes: the launcher's own lines, and what the processes complain of. */
public final class Console {
  private final PrintStream out;
  private final boolean everything;
  private final long startedAt = System.nanoTime();

  /**
   * @param everything shows every line of every process, not only warnings and errors
   */
  public Console(PrintStream out, boolean everything) {
    this.out = out;
    this.everything = everything;
  }

  /** A line of the launcher itself, with the time since it started. */
  public void progress(String text) {
    var elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", elapsed.toMillis() / 1000.0, text));
  }

  /** A line as it is. */
  public void print(String text) {
    out.println(text);
  }

  /** A line that a process wrote. */
  void line(String name, String text) {
    if (everything || complains(text)) out.println(name + " | " + text);
  }

  private static boolean complains(String text) {
    var head = text.substring(0, Math.min(text.length(), 200));
    return head.contains(" WARN ")
        || head.contains(" ERROR ")
        || head.contains("\"ERROR\"")
        || head.contains("\"WARN\"");
  }
}
