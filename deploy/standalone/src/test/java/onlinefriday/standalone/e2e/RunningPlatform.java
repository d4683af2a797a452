package onlinefriday.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onlinefriday.standalone.launcher.Platform;
import onlinefriday.standalone.launcher.PlatformOptions;
import onlinefriday.standalone.launcher.Ports;
import onlinefriday.standalone.process.Console;

/** One platform for all end-to-end tests, on ports of its own, started once and stopped at exit. */
final class RunningPlatform {
  private static final int PORT_OFFSET = 20_000;
  private static final PlatformOptions OPTIONS = options();
  private static final Platform PLATFORM = start();

  private RunningPlatform() {}

  static Platform get() {
    return PLATFORM;
  }

  static Ports ports() {
    return new Ports(PORT_OFFSET);
  }

  /** Where it is and where its data are. */
  static PlatformOptions where() {
    return OPTIONS;
  }

  private static PlatformOptions options() {
    try {
      Path home = Path.of("../..").toRealPath();
      Path data = Files.createDirectories(Path.of("target/e2e")).toRealPath();
      return new PlatformOptions(home, Files.createTempDirectory(data, "data"), ports(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Platform start() {
    try {
      Platform platform = Platform.start(OPTIONS, new Console(System.out, false));
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
