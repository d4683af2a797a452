package onlinefriday.defaults.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once and remembers it until it expires: checking a signature costs about as much
 * as all the rest of a redemption.
 */
final class RememberedTokens implements JwtDecoder {
  private final JwtDecoder verifying;
  private final UntilExpiry<Jwt> verified;

  RememberedTokens(JwtDecoder verifying, int sizeMax, Clock clock) {
    this.verifying = verifying;
    this.verified = new UntilExpiry<>(sizeMax, clock, jwt -> jwt);
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.find(token);
    if (known != null) {
      return known;
    }
    Jwt jwt = verifying.decode(token);
    verified.put(token, jwt);
    return jwt;
  }

  /**
   * Remembers what stands for verified tokens, by all of what was shown, no longer than each token
   * is good. The cache frees the memory in its own time; the clock alone says what still counts, as
   * a timer stands still while a machine sleeps.
   */
  static final class UntilExpiry<V> {
    private final Clock clock;
    private final Function<V, Jwt> token;
    private final Cache<String, V> known;

    UntilExpiry(int sizeMax, Clock clock, Function<V, Jwt> token) {
      this.clock = clock;
      this.token = token;
      this.known =
          Caffeine.newBuilder()
              .maximumSize(sizeMax)
              .expireAfter(Expiry.<String, V>creating((_, value) -> remaining(value)))
              .build();
    }

    /** Null when it is not known, or no longer good. */
    @Nullable V find(String shown) {
      V value = known.getIfPresent(shown);
      return value != null && remaining(value).isPositive() ? value : null;
    }

    void put(String shown, V value) {
      if (remaining(value).isPositive()) {
        known.put(shown, value);
      }
    }

    private Duration remaining(V value) {
      Instant expiresAt = token.apply(value).getExpiresAt();
      return expiresAt == null ? Duration.ZERO : Duration.between(clock.instant(), expiresAt);
    }
  }
}
