package onlinefriday.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

/**
 * What an engine would complain of, or would not: files, networks, images, variables, the broker.
 */
class EnginesSideIsHonestTest {
  private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?[0-9]+\\.[0-9]+.*");

  /** Of the image's own script, not of the broker. */
  private static final List<String> SHELL = List.of("KAFKA_HEAP_OPTS");

  private final ComposeFile compose = new ComposeFile();

  @Test
  void everyImageIsPinned() {
    for (var name : compose.services()) {
      assertThat((String) compose.service(name).get("image")).matches(PINNED);
    }
    assertThat(Repository.text("Dockerfile").lines().filter(line -> line.startsWith("FROM ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split(" ")[1]).matches(PINNED));
  }

  @Test
  void whatIsMountedExists() {
    for (var name : compose.services()) {
      for (var mount : compose.mounts(name)) {
        var source = mount.split(":")[0];
        if (source.startsWith("./")) {
          assertThat(Repository.file(source)).exists();
          assertThat(mount).endsWith(":ro");
        } else {
          assertThat(compose.declared("volumes")).contains(source);
        }
      }
    }
  }

  @Test
  void everyFileForContainersIsUsed() {
    var all = Repository.text(ComposeFile.PATH) + Repository.text("Dockerfile");
    var forPeople = List.of("env.example", "new-env");
    for (var file : Repository.below("deploy/compose")) {
      if (forPeople.contains(file.getFileName().toString())) continue;
      var path = Repository.file("").relativize(file).toString().replace('\\', '/');
      var folder = path.replaceFirst("(/grafana/[a-z]+)/.*", "$1");
      assertThat(all).contains(folder);
    }
  }

  @Test
  void everyNetworkIsDeclared() {
    for (var name : compose.services()) {
      assertThat(compose.networks(name)).isNotEmpty();
      assertThat(compose.declared("networks")).containsAll(compose.networks(name));
    }
  }

  @Test
  void whoeverIsWaitedForCanBeWaitedFor() {
    for (var name : compose.services()) {
      compose
          .dependencies(name)
          .forEach(
              (other, wait) -> {
                var service = compose.service(other);
                if (wait.get("condition").equals("service_healthy")) {
                  assertThat(service.containsKey("healthcheck") || service.containsKey("build"))
                      .isTrue();
                } else {
                  assertThat(wait).containsEntry("condition", "service_completed_successfully");
                  assertThat((String) service.get("restart")).startsWith("on-failure");
                }
              });
    }
    assertThat(Repository.text("Dockerfile")).contains("HEALTHCHECK ");
  }

  @Test
  void everyServiceHasLimitsAndComesBack() {
    for (var name : compose.services()) {
      assertThat(compose.service(name)).containsKeys("restart", "deploy", "logging");
    }
  }

  @Test
  void exampleEnvironmentNamesEveryVariableAndNoOther() {
    var example = new TreeSet<String>();
    Repository.text("deploy/compose/env.example")
        .lines()
        .filter(line -> line.matches("[A-Z_]+=.*"))
        .forEach(line -> example.add(line.substring(0, line.indexOf('='))));
    assertThat(ComposeFile.variablesOf(Repository.text(ComposeFile.PATH)))
        .containsExactlyElementsOf(example);
  }

  @Test
  void storesScriptIsGivenWhatItReads() {
    var script = Repository.text("deploy/compose/mongo/replica-set.js");
    for (var service : compose.ours()) {
      if (service.equals("gateway")) continue;
      var database = service.replace("-service", "");
      assertThat(script).contains("'" + database + "'");
      assertThat(compose.environment("mongo-init"))
          .containsKey("MONGO_" + database.toUpperCase() + "_PASSWORD");
    }
  }

  @Test
  void ownScriptsRunFromWhereTheyAreMounted() {
    for (var name : compose.services()) {
      if (!(compose.service(name).get("entrypoint") instanceof List<?> command)) continue;
      var script = command.getLast().toString();
      assertThat(compose.mounts(name)).anyMatch(mount -> mount.endsWith(":" + script + ":ro"));
    }
  }

  @Test
  void imageIsMadeOfFilesThatExist() {
    var ready = "deploy/compose/ready.sh";
    assertThat(Repository.text("Dockerfile")).contains(ready);
    assertThat(Files.exists(Repository.file(ready))).isTrue();
    assertThat(Repository.text(".dockerignore")).contains("!" + ready);
  }

  @Test
  void brokerTakesItsSettings() {
    var settings = new Properties();
    compose
        .environment("kafka")
        .forEach(
            (variable, value) -> {
              if (!variable.startsWith("KAFKA_") || SHELL.contains(variable)) return;
              settings.put(
                  variable.substring("KAFKA_".length()).toLowerCase().replace('_', '.'), value);
            });
    assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(settings.stringPropertyNames());
    KafkaConfig.fromProps(settings, false);
  }
}
