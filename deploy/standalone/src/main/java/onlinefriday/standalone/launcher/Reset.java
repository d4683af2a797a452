package onlinefriday.standalone.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.DataLock;
import onlinefriday.standalone.process.Leftovers;
import onlinefriday.standalone.process.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what earlier starts stored, after asking, and nothing else that may be in the directory.
 */
record Reset(Path data, Console console) {
  private static final List<String> OURS =
      List.of("kafka", "store", "issuer", "gateway", "mail", "log", "secrets.json", "access.json");

  /**
   * @throws StartRefused when the answer is not yes
   */
  void ask(BufferedReader answers) throws IOException {
    if (!Files.isDirectory(data)) return;
    try (var _ = DataLock.acquire(data)) {
      console.print(
          "Everything that this platform stored in " + data + " will be deleted, keys and");
      console.print("passwords too. Type yes to go on:");
      if (!isYes(answers.readLine())) throw new StartRefused("Nothing was deleted.");
      Leftovers.stop(data, Plans.mark(data), console);
      for (var name : OURS) Trees.delete(data.resolve(name));
      console.progress("deleted what was stored in " + data);
    }
  }

  private static boolean isYes(@Nullable String answer) {
    return answer != null && List.of("yes", "y", "có").contains(answer.strip().toLowerCase());
  }
}
