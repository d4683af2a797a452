package onlinefriday.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import onlinefriday.standalone.issuer.FailedAttempts.SlowedDown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;

class FailedAttemptsTest {
  private Instant now = Instant.parse("2026-11-27T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final FailedAttempts attempts = new FailedAttempts(clock);

  @Test
  void fiveAreReadThenOneInTenSeconds() {
    for (var guess = 0; guess < 5; guess++) assertThat(isRead("officer", "here")).isTrue();
    assertThat(waitOf("officer", "here")).isEqualTo(10);
    pass(9);
    assertThat(waitOf("officer", "here")).isEqualTo(1);
    pass(1);
    assertThat(isRead("officer", "here")).isTrue();
    assertThat(isRead("officer", "here")).isFalse();
  }

  @Test
  void theRightSecretIsNotReadEitherWhileItsAddressWaits() {
    for (var guess = 0; guess < 5; guess++) isRead("officer", "here");
    assertThat(signsIn("officer", "here")).isFalse();
    assertThat(signsIn("officer", "elsewhere")).isTrue();
    assertThat(signsIn("operator", "here")).isTrue();
  }

  @Test
  void theRightSecretForgetsTheWrongOnes() {
    for (var guess = 0; guess < 4; guess++) isRead("officer", "here");
    assertThat(signsIn("officer", "here")).isTrue();
    for (var guess = 0; guess < 5; guess++) assertThat(isRead("officer", "here")).isTrue();
  }

  @Test
  void accountThatIsTriedFromEverywhereIsReadOnceFromEach() {
    for (var address = 0; address < 50; address++) isRead("officer", "bot-" + address);
    assertThat(isRead("officer", "another")).isTrue();
    assertThat(isRead("officer", "another")).isFalse();
    assertThat(signsIn("officer", "home")).isTrue();
  }

  @Test
  void addressThatTriesEveryAccountIsReadOnceForEach() {
    for (var account = 0; account < 50; account++) isRead("person-" + account, "bot");
    assertThat(isRead("officer", "bot")).isTrue();
    assertThat(isRead("officer", "bot")).isFalse();
    assertThat(signsIn("operator", "bot")).isTrue();
    assertThat(signsIn("officer", "home")).isTrue();
  }

  @Test
  void storedFailuresHaveABound() {
    for (var name = 0; name < 2 * FailedAttempts.KEYS_MAX; name++) isRead("name-" + name, "bot");
    isRead("x".repeat(100_000), "bot");
    assertThat(attempts.size()).isEqualTo(FailedAttempts.KEYS_MAX);
    assertThat(isRead("name-0", "bot")).isTrue();
    assertThat(isRead("name-0", "bot")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
  })
  void customerOfIpv6IsOneNetwork(String one, String other, boolean same) {
    assertThat(FailedAttempts.network(one).equals(FailedAttempts.network(other))).isEqualTo(same);
  }

  /** Whether a wrong secret was looked at. */
  private boolean isRead(String account, String address) {
    return failure(account, address) instanceof BadCredentialsException;
  }

  private long waitOf(String account, String address) {
    return ((SlowedDown) failure(account, address)).seconds();
  }

  private Throwable failure(String account, String address) {
    return catchThrowable(
        () ->
            attempts.attempt(
                account,
                address,
                () -> {
                  throw new BadCredentialsException("wrong");
                }));
  }

  private boolean signsIn(String account, String address) {
    return catchThrowable(
            () ->
                attempts.attempt(
                    account, address, () -> new TestingAuthenticationToken(account, "right")))
        == null;
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }
}
