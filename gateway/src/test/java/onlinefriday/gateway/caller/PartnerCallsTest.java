package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import onlinefriday.gateway.GatewayTest;
import onlinefriday.gateway.KeyTopic.Issued;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PartnerCallsTest {
  @Autowired Visitor visitor;

  @Test
  void liveKeyIsForwardedAsATokenThatThePublishedKeysVerify() throws Exception {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:validate", "vouchers:redeem");
    awaitStatus(key, "/v1/campaigns/by-key", 200);

    String forwarded = TestPlatform.UPSTREAM.heard("/by-key").header("Authorization");
    assertThat(forwarded).startsWith("Bearer ").doesNotContain(key.key());
    SignedJWT token = SignedJWT.parse(forwarded.substring("Bearer ".length()));
    JWKSet published = JWKSet.parse(visitor.get("/.well-known/jwks.json").body());
    var publicKey = published.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
    assertThat(publicKey.isPrivate()).isFalse();
    assertThat(token.verify(new ECDSAVerifier(publicKey))).isTrue();
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("onlinefriday-gateway");
    assertThat(claims.getAudience()).containsExactly("onlinefriday");
    assertThat(claims.getSubject()).isEqualTo("shopee");
    assertThat(claims.getStringClaim("partnerId")).isEqualTo("shopee");
    assertThat(claims.getStringClaim("role")).isEqualTo("partner");
    assertThat(claims.getStringClaim("scope")).isEqualTo("vouchers:validate vouchers:redeem");
  }

  @Test
  void unknownKeyIsRefusedAndNeverForwarded() {
    var answer = visitor.get("/v1/campaigns/unknown", "Authorization", "ApiKey of_test_unknown");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Visitor.problem(answer).code()).isEqualTo("unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).contains("ApiKey"));
    assertThat(TestPlatform.UPSTREAM.heardNothingOf("/unknown")).isTrue();
  }

  @Test
  void expiredKeyIsRefused() {
    Issued expired = TestPlatform.KEYS.issue(-1, "vouchers:redeem");
    Issued later = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    awaitStatus(later, "/v1/campaigns/later", 200); // so the expired one was read too
    assertThat(status(expired, "/v1/campaigns/expired")).isEqualTo(401);
  }

  @Test
  void revokedKeyIsRefused() {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    awaitStatus(key, "/v1/campaigns/revoked", 200);
    TestPlatform.KEYS.publish(key.revoked());
    awaitStatus(key, "/v1/campaigns/revoked", 401);
  }

  @Test
  void olderStateDoesNotBringARevokedKeyBack() {
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:redeem").atVersion(5);
    TestPlatform.KEYS.publish(key.revoked());
    awaitStatus(key, "/v1/campaigns/older", 401);
    TestPlatform.KEYS.publish(key.atVersion(3));
    Issued later = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    awaitStatus(later, "/v1/campaigns/later", 200);
    assertThat(status(key, "/v1/campaigns/older")).isEqualTo(401);
  }

  @Test
  void unreadableRecordDoesNotStopTheFeed() {
    TestPlatform.KEYS.publishBytes("broken", "{\"id\": 7".getBytes());
    TestPlatform.KEYS.publishBytes("empty", "{}".getBytes());
    Issued key = TestPlatform.KEYS.issue(600, "vouchers:redeem");
    awaitStatus(key, "/v1/campaigns/after-broken", 200);
    assertThat(visitor.managed("/actuator/prometheus")).contains("gateway_keys_unreadable_total");
  }

  private void awaitStatus(Issued key, String path, int status) {
    await().until(() -> status(key, path) == status);
  }

  private int status(Issued key, String path) {
    return visitor.get(path, "Authorization", "ApiKey " + key.key()).statusCode();
  }
}
