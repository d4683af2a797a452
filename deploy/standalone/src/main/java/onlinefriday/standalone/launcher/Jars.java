package onlinefriday.standalone.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onlinefriday.standalone.process.StartRefused;

/** The packaged modules. */
record Jars(Path home) {
  Path of(ServiceName service) throws IOException {
    return jar(home.resolve(service.process()));
  }

  /** Of this module, with the libraries beside its jar. */
  String standaloneClassPath() throws IOException {
    var jar = jar(home.resolve("deploy").resolve("standalone"));
    return jar + File.pathSeparator + jar.resolveSibling("lib") + File.separator + "*";
  }

  private static Path jar(Path module) throws IOException {
    var target = module.resolve("target");
    if (Files.isDirectory(target)) {
      try (var jars = Files.newDirectoryStream(target, module.getFileName() + "-*.jar")) {
        for (var jar : jars) {
          if (!jar.toString().matches(".*-(tests|sources|javadoc)\\.jar")) return jar;
        }
      }
    }
    throw new StartRefused(
        "There is no jar in " + target + ". Build it first: mvn -DskipTests package");
  }
}
