package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.KeyTopic.Issued;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The service never ends what it began to answer. */
@GatewayTest
class LongAnswersTest {
  private static final String ENDLESS = "/v1/reconciliation/live";
  private static final int OPEN_MAX = 4;

  @Autowired Visitor visitor;

  @Test
  void revokedKeyBreaksOffWhatIsOpen() throws Exception {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    try (InputStream stream = opened("ApiKey " + key.key())) {
      CompletableFuture<Boolean> broken = Visitor.brokenOff(stream);
      assertThat(broken).isNotDone();

      TestPlatform.KEYS.publish(key.revoked());

      await().untilAsserted(() -> assertThat(broken).isCompletedWithValue(true));
    }
    awaitFreePlaces();
  }

  @Test
  void keyThatExpiresBreaksOffWhatIsOpen() throws Exception {
    Issued key = TestPlatform.KEYS.issue(4, "vouchers:redeem");
    try (InputStream stream = opened("ApiKey " + key.key())) {
      CompletableFuture<Boolean> broken = Visitor.brokenOff(stream);
      await().untilAsserted(() -> assertThat(broken).isCompletedWithValue(true));
      assertThat(key.state().liveAt(TestPlatform.now())).isFalse();
    }
  }

  @Test
  void tokenThatEndsBreaksOffWhatIsOpen() throws Exception {
    Date soon = Date.from(TestPlatform.now().plusSeconds(3));
    String token = TestPlatform.ISSUER.accessToken(claims -> claims.expirationTime(soon));
    try (InputStream stream = opened("Bearer " + token)) {
      CompletableFuture<Boolean> broken = Visitor.brokenOff(stream);
      await().untilAsserted(() -> assertThat(broken).isCompletedWithValue(true));
    }
  }

  @Test
  void callerHasSoManyOpenAtOnceAndOthersHaveTheirs() throws Exception {
    String one = "ApiKey " + TestPlatform.KEYS.issue(600, "vouchers:redeem").key();
    String other = "ApiKey " + TestPlatform.KEYS.issue(600, "vouchers:redeem").key();
    List<InputStream> open = new ArrayList<>();
    for (int i = 0; i < OPEN_MAX; i++) {
      open.add(opened(one));
    }

    var refused = visitor.get(ENDLESS, "Authorization", one);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Visitor.problem(refused).code()).isEqualTo("too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    open.add(opened(other));

    open.removeFirst().close();
    open.add(opened(one));
    for (InputStream stream : open) {
      stream.close();
    }
    awaitFreePlaces();
  }

  private void awaitFreePlaces() {
    await()
        .untilAsserted(
            () ->
                assertThat(visitor.managed("/actuator/prometheus"))
                    .contains("gateway_long_answers_callers 0.0"));
  }

  private InputStream opened(String authorization) {
    return visitor.stream(ENDLESS, "Authorization", authorization);
  }
}
