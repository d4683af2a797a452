package onlinefriday.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.standalone.launcher.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The six services in docker-compose.yml are told what they understand, and where the others are.
 */
class ComposeIsHonestTest {
  private static final Pattern INNER_URL = Pattern.compile("http://([a-z-]+):([0-9]+)");
  private static final Pattern TOPIC =
      Pattern.compile("\\b(?:campaign|voucher|merchant)\\.[a-z]+(?:-[a-z]+)*(?:\\.dead)?\\b");

  private final ComposeFile compose = new ComposeFile();

  @Test
  void exactlyTheServicesOfThePlatformAreBuilt() {
    assertThat(compose.ours())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ServiceName.values()).map(ServiceName::process).toList());
    compose
        .ours()
        .forEach(name -> assertThat(compose.buildArgs(name)).containsEntry("MODULE", name));
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableBindsToAPropertyOfItsService(ServiceName service) {
    var known = known(service.process());
    assertThat(compose.environment(service.process()).keySet())
        .isNotEmpty()
        .allMatch(known::binds, "binds to a property of " + service.process());
  }

  @Test
  void variableThatBindsToNothingIsFound() {
    var known = known("gateway");
    assertThat(known.binds("ONLINEFRIDAY_SECURITY_PEOPLEISSUER")).isTrue();
    assertThat(known.binds("ONLINEFRIDAY_SECURITY_PEOPLEISUER")).isFalse();
    // Boot drops dashes, it does not turn them into underscores
    assertThat(known.binds("ONLINEFRIDAY_SECURITY_PEOPLE_ISSUER")).isFalse();
    assertThat(known.binds("ONLINEFRIDAY_GATEWAY_UPSTREAMS_VOUCHERS")).isFalse();
    var registration = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_PEOPLE_";
    assertThat(known.binds(registration + "CLIENTSECRET")).isTrue();
    assertThat(known.binds(registration + "CLIENTSECERT")).isFalse();
    assertThat(known.binds(registration.substring(0, registration.length() - 1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void portsAreThoseOfTheService(ServiceName service) {
    var args = compose.buildArgs(service.process());
    var properties = properties(service.process());
    assertThat(args)
        .containsEntry("PORT", properties.get("server.port"))
        .containsEntry("MANAGEMENT_PORT", properties.get("management.server.port"));
    compose
        .ports(service.process())
        .forEach(port -> assertThat(port).endsWith(":" + args.get("PORT")));
  }

  @ParameterizedTest
  @EnumSource
  void urlsLeadToServicesOnTheirPorts(ServiceName service) {
    var ports = Map.of("keycloak", "8080");
    for (var value : compose.environment(service.process()).values()) {
      INNER_URL
          .matcher(value)
          .results()
          .filter(url -> !url.group(1).equals("localhost"))
          .forEach(
              url -> {
                var port =
                    ports.getOrDefault(url.group(1), compose.buildArgs(url.group(1)).get("PORT"));
                assertThat(url.group(2)).as(value).isEqualTo(port);
                assertThat(compose.networks(url.group(1)))
                    .containsAnyElementsOf(compose.networks(service.process()));
              });
    }
  }

  @Test
  void mailGoesToTheMailCatcher() {
    // 1025 is what Mailpit listens on unless told otherwise
    assertThat(compose.environment("notification-service"))
        .containsEntry("SPRING_MAIL_HOST", "mailpit")
        .containsEntry("SPRING_MAIL_PORT", "1025");
    assertThat(compose.environment("mailpit")).doesNotContainKey("MP_SMTP_BIND_ADDR");
  }

  @Test
  void gatewayKnowsTheWayToEveryService() {
    var upstreams = "ONLINEFRIDAY_GATEWAY_UPSTREAMS_";
    var gateway = compose.environment("gateway");
    for (var name : compose.ours()) {
      if (name.equals("gateway")) continue;
      var url = gateway.get(upstreams + name.replace("-service", "").toUpperCase());
      assertThat(URI.create(url).getHost()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceHasADatabaseOfItsOwn(ServiceName service) {
    var configured = properties(service.process()).get("spring.mongodb.uri");
    var uri = compose.environment(service.process()).get("SPRING_MONGODB_URI");
    if (configured == null) {
      assertThat(uri).isNull();
      return;
    }
    var database = configured.substring(configured.lastIndexOf('/') + 1);
    assertThat(uri)
        .startsWith("mongodb://" + database + ":${MONGO_" + database.toUpperCase() + "_PASSWORD:?")
        .endsWith(
            "@mongo-1:27017,mongo-2:27017,mongo-3:27017/"
                + database
                + "?replicaSet=onlinefriday&authSource=admin");
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceFindsTheBroker(ServiceName service) {
    assertThat(compose.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS"))
        .isEqualTo(
            "PLAINTEXT://"
                + compose.environment(service.process()).get("SPRING_KAFKA_BOOTSTRAPSERVERS"));
  }

  @Test
  void onlyTopicsOfTheContractAreNamed() {
    var topics = new TreeSet<String>();
    for (var topic : Topic.values()) {
      topics.add(topic.topicName());
      topics.add(topic.deadLetterName());
    }
    var named = new TreeSet<String>();
    var texts = new StringBuilder(Repository.text(ComposeFile.PATH));
    Repository.below("deploy/compose")
        .forEach(file -> texts.append('\n').append(Repository.text(file)));
    TOPIC.matcher(texts).results().forEach(found -> named.add(found.group()));
    assertThat(topics).containsAll(named);
  }

  @Test
  void gatewayKeepsItsKeysInItsVolume() {
    var keys = compose.environment("gateway").get("ONLINEFRIDAY_GATEWAY_KEYSFILE");
    assertThat(keys).isNotNull();
    assertThat(compose.mounts("gateway"))
        .contains("gateway-keys:" + keys.substring(0, keys.lastIndexOf('/')));
  }

  private static KnownProperties known(String module) {
    var jar = PackagedJar.of(module);
    assumeTrue(jar.isPresent(), module + " is not packaged; mvn verify packages it first");
    return new KnownProperties(module, jar.get());
  }

  private static Map<String, String> properties(String module) {
    return Repository.flatYaml(module + "/src/main/resources/application.yaml");
  }
}
