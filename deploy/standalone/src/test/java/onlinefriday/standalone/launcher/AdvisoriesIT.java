package onlinefriday.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What the launcher starts and what docker-compose.yml names has none of the holes in the list. */
class AdvisoriesIT {
  private static final Path HOME = Path.of("..", "..");
  private static final String TO_DO =
      "raise it in pom.xml (the parent, spring-cloud.version or a property of Boot's, such as"
          + " netty.version) or docker-compose.yml; the list is advisories.csv, and CONTRIBUTING.md"
          + " says how it is kept";

  private static final Pattern JAR =
      Pattern.compile("(?:.*/)?([^/]+?)-(\\d+(?:\\.[0-9A-Za-z]+)*)(?:-[^/]*)?\\.jar");
  private static final Pattern IMAGE = Pattern.compile("\\s+image: ([^\\s:]+):v?(\\d\\S*)");

  /** A hole of an artifact's versions: the first with it, and the first without. */
  private record Advisory(String artifact, Version from, Version safe, String id, String why) {
    boolean concerns(Shipped shipped) {
      return artifact.equals(shipped.artifact())
          && from.compareTo(shipped.version()) <= 0
          && safe.compareTo(shipped.version()) > 0;
    }
  }

  private record Shipped(String artifact, Version version, String where) {}

  @Test
  void nothingThatRunsHasAKnownHole() throws IOException {
    assertThat(holes(shipped())).as(TO_DO).isEmpty();
  }

  /** A name that was mistyped, or that is no longer shipped, would guard nothing. */
  @Test
  void everyArtifactOfTheListIsShipped() throws IOException {
    assertThat(shipped().stream().map(Shipped::artifact)).containsAll(artifactsOfTheList());
  }

  @ParameterizedTest
  @CsvSource({
    "BOOT-INF/lib/netty-codec-http-4.2.17.Final.jar, CVE-2026-89044",
    "BOOT-INF/lib/tomcat-embed-core-11.0.24.jar, CVE-2026-65182",
    "lib/jackson-databind-2.21.4.jar, CVE-2026-54515",
    "lib/jackson-databind-3.1.3.jar, CVE-2026-54515",
    "'    image: quay.io/keycloak/keycloak:26.6.4', CVE-2026-90997",
    "'    image: quay.io/keycloak/keycloak:26.7.3', CVE-2026-90997",
  })
  void versionWithAHoleIsFound(String planted, String advisory) throws IOException {
    assertThat(holes(parsed(planted, "planted"))).anyMatch(hole -> hole.contains(advisory));
  }

  @ParameterizedTest
  @CsvSource({
    "lib/netty-codec-http-4.2.18.Final.jar",
    "lib/netty-codec-http-4.2.18.Final-linux-x86_64.jar",
    "lib/netty-codec-http-4.2.100.Final.jar",
    "lib/jackson-databind-2.21.5.jar",
    "lib/jackson-databind-3.1.10.jar",
    "'    image: quay.io/keycloak/keycloak:26.10.0'",
  })
  void versionWithoutOneIsNot(String planted) throws IOException {
    assertThat(parsed(planted, "planted")).hasSize(1);
    assertThat(holes(parsed(planted, "planted"))).isEmpty();
  }

  private static Collection<String> holes(Collection<Shipped> shipped) throws IOException {
    var holes = new TreeSet<String>();
    for (var advisory : advisories()) {
      shipped.stream()
          .filter(advisory::concerns)
          .forEach(
              one ->
                  holes.add(
                      "%s %s in %s: %s, %s; first safe: %s"
                          .formatted(
                              one.artifact(),
                              one.version(),
                              one.where(),
                              advisory.id(),
                              advisory.why(),
                              advisory.safe())));
    }
    return holes;
  }

  private static Collection<Shipped> shipped() throws IOException {
    var all = new ArrayList<Shipped>();
    var jars = new Jars(HOME);
    for (var service : ServiceName.values()) {
      try (var jar = new ZipFile(jars.of(service).toFile())) {
        jar.stream().forEach(entry -> all.addAll(parsed(entry.getName(), service.process())));
      }
    }
    try (Stream<Path> libraries = Files.list(Path.of("target", "lib"))) {
      libraries.forEach(jar -> all.addAll(parsed(jar.toString(), "standalone")));
    }
    for (var line : Files.readAllLines(HOME.resolve("docker-compose.yml"))) {
      all.addAll(parsed(line, "docker-compose.yml"));
    }
    return all;
  }

  /** The jar or image that this names; nothing when it names none. */
  private static List<Shipped> parsed(String text, String where) {
    return Stream.of(JAR, IMAGE)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::matches)
        .map(named -> new Shipped(named.group(1), Version.parse(named.group(2)), where))
        .toList();
  }

  private static Collection<String> artifactsOfTheList() throws IOException {
    return advisories().stream().map(Advisory::artifact).distinct().toList();
  }

  private static List<Advisory> advisories() throws IOException {
    var lines = new ClassPathResource("advisories.csv").getContentAsString(StandardCharsets.UTF_8);
    return lines
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("artifact,"))
        .map(line -> line.split(",", 5))
        .map(
            field ->
                new Advisory(
                    field[0], Version.parse(field[1]), Version.parse(field[2]), field[3], field[4]))
        .toList();
  }
}
