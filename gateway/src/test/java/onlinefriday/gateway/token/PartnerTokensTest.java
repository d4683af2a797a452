package onlinefriday.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import onlinefriday.contracts.event.PartnerKeyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerTokensTest {
  private static final Instant START = Instant.parse("2026-11-27T00:00:00Z");

  @TempDir Path folder;
  private Instant now = START;
  private PartnerTokens tokens;

  @BeforeEach
  void mint() throws Exception {
    var properties =
        new TokenProperties(
            folder.resolve("keys.json"),
            Duration.ofMinutes(5),
            Duration.ofSeconds(60),
            10,
            10,
            Duration.ofSeconds(1));
    var security = new SecurityProperties("people", URI.create("http://x"), "gw", "onlinefriday");
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    tokens = new PartnerTokens(new SigningKeys(properties), security, properties, clock);
  }

  @Test
  void tokenIsReusedUntilAMinuteBeforeItExpires() {
    String first = tokens.tokenFor(key(1, START.plusSeconds(3600)));
    now = START.plusSeconds(239);
    assertThat(tokens.tokenFor(key(1, START.plusSeconds(3600)))).isEqualTo(first);
    now = START.plusSeconds(240);
    assertThat(tokens.tokenFor(key(1, START.plusSeconds(3600)))).isNotEqualTo(first);
  }

  @Test
  void changedKeyGetsANewTokenAtOnce() {
    String first = tokens.tokenFor(key(1, START.plusSeconds(3600)));
    assertThat(tokens.tokenFor(key(2, START.plusSeconds(3600)))).isNotEqualTo(first);
  }

  @Test
  void tokenDoesNotOutliveItsKey() throws Exception {
    String token = tokens.tokenFor(key(1, START.plusSeconds(90)));
    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime())
        .isEqualTo(START.plusSeconds(90));
  }

  private static PartnerKeyState key(long version, Instant expiresAt) {
    return new PartnerKeyState(
        "k1", version, "tiki", "0".repeat(64), List.of("vouchers:redeem"), expiresAt, null);
  }
}
