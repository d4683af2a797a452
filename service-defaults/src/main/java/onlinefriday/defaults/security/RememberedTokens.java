package onlinefriday.defaults.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once and remembers it until it expires: checking a signature costs about as much
 * as all the rest of a redemption.
 */
final class RememberedTokens implements JwtDecoder {
  private final JwtDecoder verifying;
  private final Cache<String, Jwt> verified;

  RememberedTokens(JwtDecoder verifying, int sizeMax, Clock clock) {
    this.verifying = verifying;
    this.verified = untilExpiry(sizeMax, clock, jwt -> jwt);
  }

  /** Remembers what stands for a verified token, no longer than the token is good. */
  static <V> Cache<String, V> untilExpiry(int sizeMax, Clock clock, Function<V, Jwt> token) {
    return Caffeine.newBuilder()
        .maximumSize(sizeMax)
        .expireAfter(Expiry.<String, V>creating((_, value) -> remaining(token.apply(value), clock)))
        .build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null) {
      return known;
    }
    Jwt jwt = verifying.decode(token);
    verified.put(token, jwt);
    return jwt;
  }

  private static Duration remaining(Jwt jwt, Clock clock) {
    Instant expiresAt = jwt.getExpiresAt();
    if (expiresAt == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), expiresAt);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
