package onlinefriday.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import onlinefriday.contracts.topic.Topic;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keycloak's realm issues the tokens that the services read. */
class RealmIsHonestTest {
  private static final String PATH = "deploy/compose/realm.json";
  private static final String SECURITY =
      "service-defaults/src/main/java/onlinefriday/defaults/security/";

  /** What the gateway alone puts into a token, for shopping apps. */
  private static final Set<String> OF_PARTNERS = Set.of("scope", "partnerId");

  private static final String PARTNER = "partner";

  private final JsonNode realm = Repository.json(PATH);
  private final ComposeFile compose = new ComposeFile();

  @Test
  void keycloakImportsThisRealm() {
    assertThat(compose.mounts("keycloak"))
        .contains("./" + PATH + ":/opt/keycloak/data/import/realm.json:ro");
    assertThat(compose.service("keycloak").get("command")).asString().contains("--import-realm");
  }

  @Test
  void placeholdersAreGivenToKeycloak() {
    assertThat(compose.environment("keycloak").keySet())
        .containsAll(ComposeFile.variablesOf(Repository.text(PATH)));
  }

  @Test
  void issuerIsTheSameForBrowserAndServices() {
    var path = "/realms/" + realm.path("realm").asString();
    var issuer = compose.environment("keycloak").get("KC_HOSTNAME") + path;
    for (var service : compose.ours()) {
      assertThat(compose.environment(service))
          .containsEntry("ONLINEFRIDAY_SECURITY_PEOPLEISSUER", issuer)
          .containsEntry(
              "ONLINEFRIDAY_SECURITY_PEOPLEJWKSURI",
              "http://keycloak:8080" + path + "/protocol/openid-connect/certs");
    }
    var provider = "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_PEOPLE_";
    assertThat(compose.environment("gateway").get(provider + "AUTHORIZATIONURI"))
        .startsWith(issuer + "/");
    assertThat(compose.environment("gateway").get("ONLINEFRIDAY_GATEWAY_ENDSESSIONURI"))
        .startsWith(issuer + "/");
    assertThat(compose.environment("gateway").get(provider + "TOKENURI")).contains(path + "/");
  }

  @Test
  void gatewaySignsInAsTheRealmExpects() {
    var gateway = Repository.flatYaml("gateway/src/main/resources/application.yaml");
    var registration = "spring.security.oauth2.client.registration.people.";
    var client = client(gateway.get(registration + "client-id"));
    assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(client.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    var redirect = gateway.get(registration + "redirect-uri").replace("{baseUrl}", "${PUBLIC_URL}");
    assertThat(client.path("redirectUris").path(0).asString()).isEqualTo(redirect);
    var variables = compose.environment("gateway");
    var prefix = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_PEOPLE_";
    assertThat(ComposeFile.withDefaults(variables.get(prefix + "REDIRECTURI")))
        .isEqualTo(redirect.replace("${PUBLIC_URL}", "http://localhost:8080"));
    assertThat(variables)
        .containsEntry(prefix + "CLIENTAUTHENTICATIONMETHOD", "client_secret_basic");
    assertThat(variables.get(prefix + "CLIENTSECRET"))
        .isEqualTo(compose.environment("keycloak").get("GATEWAY_CLIENT_SECRET"));
    assertThat(client.path("secret").asString()).isEqualTo("${GATEWAY_CLIENT_SECRET}");
    var scopes = gateway.get(registration + "scope").split(",");
    assertThat(texts(client.path("optionalClientScopes")))
        .contains(scopes[scopes.length - 1].strip());
  }

  @Test
  void guessersAreSlowedDownAndSessionsEnd() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean()).isFalse();
    assertThat(realm.path("failureFactor").asInt()).isBetween(1, 10);
    assertThat(realm.path("waitIncrementSeconds").asInt()).isPositive();
    var token = realm.path("accessTokenLifespan").asInt();
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isGreaterThan(token);
    assertThat((long) realm.path("ssoSessionMaxLifespan").asInt())
        .isBetween(1L, Topic.ENDED_SESSIONS_KEPT.toSeconds());
  }

  @Test
  void peoplesTokensCarryTheClaimsThatServicesRead() {
    assertThat(claims(client("gateway"))).containsAll(claimsRead());
  }

  @Test
  void everyTokenIsMeantForTheServices() {
    var audience = KnownProperties.defaults().getProperty("onlinefriday.security.audience");
    for (JsonNode client : realm.path("clients")) {
      assertThat(mappers(client, "oidc-audience-mapper"))
          .singleElement()
          .satisfies(
              mapper -> {
                assertThat(mapper.path("config").path("included.custom.audience").asString())
                    .isEqualTo(audience);
                assertThat(mapper.path("config").path("access.token.claim").asString())
                    .isEqualTo("true");
              });
      assertThat(mappers(client, "oidc-sub-mapper")).hasSize(1);
    }
  }

  @Test
  void everyRoleHasASamplePersonAndASampleMachineUser() {
    var people = new TreeSet<String>();
    for (JsonNode user : realm.path("users")) {
      var role = user.path("attributes").path("role").path(0).asString("");
      if (!role.isEmpty()) people.add(role);
    }
    var machines = new TreeSet<String>();
    for (JsonNode client : realm.path("clients")) {
      for (JsonNode mapper : mappers(client, "oidc-hardcoded-claim-mapper")) {
        if (mapper.path("name").asString().equals("role")) {
          machines.add(mapper.path("config").path("claim.value").asString());
        }
      }
    }
    var roles = found(SECURITY + "Role.java", "^  [A-Z_]+\\(\"([a-z-]+)\"\\)");
    roles.remove(PARTNER);
    assertThat(people).isEqualTo(roles);
    assertThat(machines).isEqualTo(roles);
  }

  @Test
  void nobodyMakesThemselvesAnOperator() {
    var profile =
        realm
            .path("components")
            .path("org.keycloak.userprofile.UserProfileProvider")
            .path(0)
            .path("config")
            .path("kc.user.profile.config")
            .path(0)
            .asString();
    var guarded = new TreeSet<String>();
    for (JsonNode attribute :
        Repository.parsed(profile.getBytes(StandardCharsets.UTF_8)).path("attributes")) {
      if (texts(attribute.path("permissions").path("edit")).equals(List.of("admin"))) {
        guarded.add(attribute.path("name").asString());
      }
    }
    assertThat(guarded).contains("role", "province", "merchantId");
    assertThat(profile).doesNotContain("unmanagedAttributePolicy");
  }

  @Test
  void noSecretIsWrittenDown() {
    for (JsonNode client : realm.path("clients")) {
      assertThat(client.path("secret").asString()).matches("\\$\\{[A-Z_]+}");
    }
    for (JsonNode user : realm.path("users")) {
      for (JsonNode credential : user.path("credentials")) {
        assertThat(credential.path("value").asString()).isEqualTo("${SAMPLE_PASSWORD}");
      }
    }
  }

  private JsonNode client(String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asString().equals(id)) return client;
    }
    throw new AssertionError("no client " + id);
  }

  private static Set<String> claims(JsonNode client) {
    var claims = new TreeSet<String>();
    for (JsonNode mapper : client.path("protocolMappers")) {
      var name = mapper.path("config").path("claim.name").asString("");
      claims.add(
          mapper.path("protocolMapper").asString().equals("oidc-full-name-mapper") ? "name" : name);
    }
    return claims;
  }

  private static Set<String> claimsRead() {
    var read =
        found(SECURITY + "Callers.java", "getClaimAs(?:String|Boolean)\\(\"([a-zA-Z_]+)\"\\)");
    assertThat(read).isNotEmpty();
    read.removeAll(OF_PARTNERS);
    return read;
  }

  private static TreeSet<String> found(String file, String pattern) {
    var found = new TreeSet<String>();
    Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Repository.text(file))
        .results()
        .forEach(result -> found.add(result.group(1)));
    return found;
  }

  private static List<JsonNode> mappers(JsonNode client, String kind) {
    var mappers = new ArrayList<JsonNode>();
    for (JsonNode mapper : client.path("protocolMappers")) {
      if (mapper.path("protocolMapper").asString().equals(kind)) mappers.add(mapper);
    }
    return mappers;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
