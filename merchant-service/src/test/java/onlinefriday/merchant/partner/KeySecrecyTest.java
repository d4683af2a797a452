package onlinefriday.merchant.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.merchant.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class KeySecrecyTest {
  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  @Test
  void keyIsNowhereAndItsDigestAndEndAreOnTheTopic(CapturedOutput log) throws Exception {
    Api operator = new Api(port, Tokens.operator());
    String id = "p-" + UUID.randomUUID();
    operator.post("/v1/partners", Map.of("id", id, "name", "App"));
    String keys = "/v1/partners/" + id + "/keys";
    var issued = operator.post(keys, Map.of("scopes", List.of("vouchers:redeem")));
    String key = issued.text("key");
    String keyId = issued.text("keyId");

    PartnerKeyState live = onTopic(keyId, 1);
    assertThat(live.sha256()).isEqualTo(sha256(key));
    assertThat(live.partnerId()).isEqualTo(id);
    assertThat(live.scopes()).containsExactly("vouchers:redeem");
    assertThat(live.revokedAt()).isNull();

    operator.delete(keys + "/" + keyId);
    assertThat(onTopic(keyId, 2).revokedAt()).isNotNull();

    String secret = key.substring(key.lastIndexOf('_') + 1);
    assertThat(stored()).contains(keyId, sha256(key)).doesNotContain(secret);
    assertThat(published()).contains(keyId, sha256(key)).doesNotContain(secret);
    assertThat(log.getAll()).doesNotContain(secret);
    assertThat(new MintedKey(keyId, key)).asString().doesNotContain(secret);
  }

  @Test
  void otherKeysOfThePartnerStayAsTheyAre() {
    Api operator = new Api(port, Tokens.operator());
    String id = "p-" + UUID.randomUUID();
    operator.post("/v1/partners", Map.of("id", id, "name", "App"));
    String keys = "/v1/partners/" + id + "/keys";
    var wish = Map.of("scopes", List.of("vouchers:redeem"));
    String stays = operator.post(keys, wish).text("keyId");
    String goes = operator.post(keys, wish).text("keyId");
    operator.delete(keys + "/" + goes);
    onTopic(goes, 2);
    assertThat(onTopic(stays, 1).revokedAt()).isNull();
  }

  private static PartnerKeyState onTopic(String keyId, long version) {
    return await()
        .until(() -> lastState(keyId), state -> state != null && state.version() == version);
  }

  private static PartnerKeyState lastState(String keyId) {
    return Topics.read(Topic.PARTNER_KEYS.topicName()).stream()
        .filter(record -> keyId.equals(record.key()))
        .map(record -> WireJson.mapper().readValue(record.value(), PartnerKeyState.class))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private static String published() {
    return Topics.read(Topic.PARTNER_KEYS.topicName()).stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    for (String collection : database.listCollectionNames()) {
      database.getCollection(collection).find().forEach(d -> all.append(d.toJson()));
    }
    return all.toString();
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
