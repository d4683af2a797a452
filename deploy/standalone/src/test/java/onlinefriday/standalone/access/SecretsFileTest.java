package onlinefriday.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsFileTest {
  @TempDir Path data;

  @Test
  void secretsAreMadeOnceAndKept() throws Exception {
    var made = new SecretsFile(data).readOrCreate();
    assertThat(new SecretsFile(data).readOrCreate()).isEqualTo(made);
    assertThat(made.people()).extracting(Person::password).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheOwnerReadsTheFiles() throws Exception {
    publish();
    for (var file : List.of("secrets.json", "access.json")) {
      var mode = Files.getPosixFilePermissions(data.resolve(file));
      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    }
  }

  @Test
  void accessFileHasTheShapeThatScriptsRead() throws Exception {
    var access = publish();
    assertThat(access.propertyNames())
        .containsExactly("gateway", "tokenEndpoint", "people", "machineUsers", "apiKeys");
    assertThat(access.path("tokenEndpoint").asString())
        .isEqualTo("http://localhost:8090/oauth2/token");
    assertThat(user(access, "people", "username", "officer-79").path("province").asString())
        .isEqualTo("79");
    assertThat(user(access, "people", "username", "shopkeeper").has("role")).isFalse();
    assertThat(
            access.path("machineUsers").valueStream().map(user -> user.path("clientId").asString()))
        .containsExactly(
            "operator",
            "operator-2",
            "officer-79",
            "officer-68",
            "inspector-79",
            "merchant-m-1001",
            "auditor");
    var merchant = user(access, "machineUsers", "clientId", "merchant-m-1001");
    assertThat(merchant.propertyNames())
        .containsExactly("role", "clientId", "clientSecret", "merchantId");
    assertThat(access.path("apiKeys").path(0).propertyNames())
        .containsExactly("partnerId", "key", "scopes");
  }

  @Test
  void newKeyTakesThePlaceOfThePartnersOldOne() throws Exception {
    var secrets =
        new SecretsFile(data)
            .readOrCreate()
            .with(new ApiKey("tiki", "old", List.of()))
            .with(new ApiKey("tiki", "new", List.of()));
    assertThat(secrets.apiKeys()).extracting(ApiKey::key).containsExactly("new");
  }

  private JsonNode publish() throws Exception {
    var files = new SecretsFile(data);
    var key = new ApiKey("shopee", "the key", List.of("vouchers:validate"));
    files.publish(
        AccessFile.of(
            "http://localhost:8080", "http://localhost:8090", files.readOrCreate().with(key)));
    return JsonMapper.shared().readTree(Files.readString(data.resolve("access.json")));
  }

  private static JsonNode user(JsonNode access, String list, String field, String name) {
    return access
        .path(list)
        .valueStream()
        .filter(user -> user.path(field).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
