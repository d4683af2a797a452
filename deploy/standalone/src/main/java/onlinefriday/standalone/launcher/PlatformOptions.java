package onlinefriday.standalone.launcher;

import java.nio.file.Path;

/**
 * How a platform is started.
 *
 * @param home the project's root, under which the modules' jars are
 * @param data keeps everything; the platform finds it again at its next start
 * @param demo opens a window that is open now and sends a trickle of shoppers
 */
public record PlatformOptions(Path home, Path data, Ports ports, boolean demo) {
  public PlatformOptions {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  public String gateway() {
    return "http://localhost:" + ports.http(ServiceName.GATEWAY);
  }

  public String issuer() {
    return "http://localhost:" + ports.issuer();
  }
}
