package onlinefriday.standalone.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import onlinefriday.standalone.process.Console;
import onlinefriday.standalone.process.StartRefused;

/** Starts the platform, says how to use it, and stops it when asked to. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      run(args, out);
    } catch (StartRefused | IOException | IllegalArgumentException e) {
      out.println();
      out.println(e instanceof IOException ? e.toString() : e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String[] args, PrintStream out) throws Exception {
    var home = Path.of(System.getProperty("onlinefriday.home", "")).toAbsolutePath();
    var arguments = Arguments.parse(args, home);
    if (arguments.help()) {
      out.println(Arguments.USAGE);
      return;
    }
    var console = new Console(out, arguments.verbose());
    var ports = new Ports(arguments.portOffset());
    var options = new PlatformOptions(home, arguments.data(), ports, arguments.demo());
    if (arguments.reset()) {
      var answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new Reset(options.data(), console).ask(answers);
    }
    var platform = new Platform(options, console);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
    platform.start();
    console.progress("the platform is ready");
    console.print(
        new Welcome(
                options,
                platform.access(),
                platform.openEdition(),
                LocalTime.now(Clock.systemDefaultZone()))
            .text());
    Thread.currentThread().join(); // until a signal ends this process
  }
}
