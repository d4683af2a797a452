package onlinefriday.merchant.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class KeyApiTest {
  private static final Map<String, Object> WISH = Map.of("scopes", List.of("vouchers:redeem"));

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  String keys = "";

  @BeforeEach
  void partner() {
    String id = "p-" + UUID.randomUUID();
    operator().post("/v1/partners", Map.of("id", id, "name", "App"));
    keys = "/v1/partners/" + id + "/keys";
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void keyIsShownOnce() {
    Reply issued = operator().post(keys, WISH);
    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.header("Cache-Control")).isEqualTo("no-store");
    assertThat(issued.text("keyId")).matches("[a-z2-7]{12}");
    assertThat(issued.text("key")).matches("ofk_" + issued.text("keyId") + "_[0-9A-Za-z]{43}");
    assertThat(issued.body().path("scopes").toString()).isEqualTo("[\"vouchers:redeem\"]");

    Reply listed = operator().get(keys);
    assertThat(listed.body().path("items")).hasSize(1);
    assertThat(listed.body().path("items").path(0).path("keyId").asString())
        .isEqualTo(issued.text("keyId"));
    assertThat(listed.response().body()).doesNotContain("ofk_", "sha256");
  }

  @Test
  void keyLivesAYearUnlessToldOtherwise() {
    Instant expiresAt = WireTime.readInstant(operator().post(keys, WISH).text("expiresAt"));
    assertThat(expiresAt)
        .isBetween(
            clock.instant().plus(Duration.ofDays(364)), clock.instant().plus(Duration.ofDays(367)));
    Instant wanted = clock.instant().plus(Duration.ofDays(30));
    Map<String, Object> wish = Map.of("scopes", List.of("reports:read"), "expiresAt", wanted);
    assertThat(WireTime.readInstant(operator().post(keys, wish).text("expiresAt")))
        .isEqualTo(wanted);
  }

  @Test
  void scopeAskedForTwiceIsGrantedOnce() {
    Map<String, Object> wish = Map.of("scopes", List.of("reports:read", "reports:read"));
    assertThat(operator().post(keys, wish).body().path("scopes")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"scopes\": []}",
        "{\"scopes\": [null]}",
        "{\"scopes\": [\"everything\"]}",
        "{\"scopes\": [\"vouchers:redeem\", \"Vouchers:redeem\"]}",
        "{\"scopes\": [\"reports:read\"], \"expiresAt\": \"2020-01-01T00:00:00+07:00\"}",
        "{\"scopes\": [\"reports:read\"], \"expiresAt\": \"2099-01-01T00:00:00Z\"}",
      })
  void wishThatBreaksARuleIsRefused(String body) {
    Reply reply = operator().send("POST", keys, body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(operator().get(keys).body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scopes\": \"reports:read\"}",
        "{\"scopes\": [7]}",
        "{\"scopes\": [\"reports:read\"], \"expiresAt\": \"tomorrow\"}",
        "{\"scopes\": [\"reports:read\"], \"expiresAt\": 1}",
      })
  void wrongTypeIsMalformed(String body) {
    assertThat(operator().send("POST", keys, body).status()).isEqualTo(400);
  }

  @Test
  void ofTwentyAtOnceFiveKeysAreIssued() throws Exception {
    Callable<Integer> issue = () -> operator().post(keys, WISH).status();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          callers.invokeAll(Stream.generate(() -> issue).limit(20).toList()).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(answers).containsOnly(201, 409).filteredOn(s -> s == 201).hasSize(5);
    }
    assertThat(operator().get(keys).body().path("items")).hasSize(5);
    assertThat(operator().post(keys, WISH).code()).isEqualTo("too-many-live-keys");
  }

  @Test
  void revokedAndExpiredKeysMakeRoom() {
    Map<String, Object> short1 =
        Map.of(
            "scopes",
            List.of("reports:read"),
            "expiresAt",
            clock.instant().plus(Duration.ofHours(1)));
    operator().post(keys, short1);
    String revoked = operator().post(keys, WISH).text("keyId");
    for (int i = 0; i < 3; i++) {
      operator().post(keys, WISH);
    }
    assertThat(operator().post(keys, WISH).status()).isEqualTo(409);
    operator().delete(keys + "/" + revoked);
    assertThat(operator().post(keys, WISH).status()).isEqualTo(201);
    assertThat(operator().post(keys, WISH).status()).isEqualTo(409);
    clock.moveBy(Duration.ofHours(1));
    assertThat(operator().post(keys, WISH).status()).isEqualTo(201);
  }

  @Test
  void revokingTwiceIsTheSameAsOnce() {
    String key = keys + "/" + operator().post(keys, WISH).text("keyId");
    assertThat(operator().delete(key).status()).isEqualTo(204);
    String revokedAt = revokedAt();
    assertThat(operator().delete(key).status()).isEqualTo(204);
    assertThat(revokedAt()).isEqualTo(revokedAt).isNotEmpty();
    assertThat(operator().delete(keys + "/absent").status()).isEqualTo(404);
  }

  private String revokedAt() {
    return operator().get(keys).body().path("items").path(0).path("revokedAt").asString("");
  }

  private Api operator() {
    return new Api(port, Tokens.operator());
  }
}
