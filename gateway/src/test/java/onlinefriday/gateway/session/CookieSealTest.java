package onlinefriday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CookieSealTest {
  private static final Session SESSION =
      new Session("s-1", "officer-79", "access", "id", Instant.parse("2026-11-27T00:00:00Z"));
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void sealedValueIsReadByWhoHasTheSecret() throws Exception {
    String sealed = seal(SECRET).seal(SESSION);
    assertThat(sealed).doesNotContain("access");
    assertThat(seal(SECRET).open(sealed, Session.class)).isEqualTo(SESSION);
  }

  @Test
  void nobodyElseReadsIt() throws Exception {
    assertThat(seal(null).open(seal(null).seal(SESSION), Session.class)).isNull();
  }

  @Test
  void valueOfOneTypeDoesNotPassForAnother() throws Exception {
    CookieSeal seal = seal(SECRET);
    String pending = seal.seal(new PendingSignIn("state", "nonce", "verifier", "here", "/"));
    assertThat(seal.open(pending, Session.class)).isNull();
  }

  @Test
  void rubbishIsNoValue() throws Exception {
    assertThat(seal(SECRET).open("", Session.class)).isNull();
    assertThat(seal(SECRET).open("a.b.c.d.e", Session.class)).isNull();
    assertThat(seal(SECRET).open("eyJhbGciOiJkaXIifQ....", Session.class)).isNull();
  }

  @Test
  void secretOfTheWrongLengthIsSaidAtTheStart() {
    assertThatThrownBy(() -> seal("c2hvcnQ="))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("session-secret");
  }

  private static CookieSeal seal(String secret) throws Exception {
    return new CookieSeal(
        new SessionProperties(
            secret,
            Duration.ofHours(12),
            10,
            Duration.ofMinutes(10),
            URI.create("http://issuer/logout")));
  }
}
