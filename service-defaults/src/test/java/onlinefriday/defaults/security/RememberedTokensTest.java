package onlinefriday.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.defaults.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class RememberedTokensTest {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final MovableClock clock = new MovableClock();
  private final AtomicInteger verified = new AtomicInteger();

  @Test
  void tokenIsVerifiedOnceWhileItLives() {
    var tokens = new RememberedTokens(issuer(), 10, clock);
    tokens.decode("a");
    tokens.decode("a");
    assertThat(verified).hasValue(1);
  }

  @Test
  void tokenThatExpiresWhileItIsRememberedIsRefused() {
    var tokens = new RememberedTokens(issuer(), 10, clock);
    tokens.decode("a");
    clock.moveBy(LIFE);
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void callerWhoseTokenExpiresWhileRememberedIsRefused() {
    var callers = new BearerCallers(issuer(), 10, clock);
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", "Bearer a");
    assertThat(callers.of(request).subject()).isEqualTo("officer-79");
    clock.moveBy(LIFE);
    assertThatThrownBy(() -> callers.of(request)).isInstanceOf(InvalidBearerTokenException.class);
  }

  /** Every token it sees ends five minutes from now. */
  private JwtDecoder issuer() {
    var expiresAt = clock.instant().plus(LIFE);
    return token -> {
      verified.incrementAndGet();
      if (!clock.instant().isBefore(expiresAt)) throw new BadJwtException("expired");
      return Jwt.withTokenValue(token)
          .header("alg", "none")
          .subject("officer-79")
          .expiresAt(expiresAt)
          .build();
    };
  }
}
