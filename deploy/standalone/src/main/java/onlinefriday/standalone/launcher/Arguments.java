package onlinefriday.standalone.launcher;

import java.nio.file.Path;
import onlinefriday.standalone.process.StartRefused;

/** What stands behind {@code deploy/start}. */
record Arguments(
    Path data, int portOffset, boolean demo, boolean reset, boolean verbose, boolean help) {
  static final String USAGE =
      """
      Usage: deploy/start [options]
        --demo            opens a shopping window that is open now, with a trickle of shoppers
        --reset           asks, then deletes everything that earlier starts stored
        --data DIR        keeps everything under DIR (default: data)
        --port-offset N   adds N to every port, to run beside another platform
        --verbose         shows every line of every process, not only warnings and errors
        --help            this text
      Ctrl-C stops everything; the next start finds its data again.\
      """;

  static Arguments parse(String[] given, Path home) {
    var data = home.resolve("data");
    int portOffset = 0;
    boolean demo = false, reset = false, verbose = false, help = false;
    for (int i = 0; i < given.length; i++) {
      switch (given[i]) {
        case "--demo" -> demo = true;
        case "--reset" -> reset = true;
        case "--verbose" -> verbose = true;
        case "--help", "-h" -> help = true;
        case "--data" -> data = Path.of(value(given, ++i));
        case "--port-offset" -> portOffset = number(value(given, ++i));
        default -> throw new StartRefused("What is " + given[i] + "?\n" + USAGE);
      }
    }
    return new Arguments(data, portOffset, demo, reset, verbose, help);
  }

  private static String value(String[] given, int at) {
    if (at < given.length) return given[at];
    throw new StartRefused(given[at - 1] + " needs a value\n" + USAGE);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new StartRefused("--port-offset needs a number, not " + text);
    }
  }
}
