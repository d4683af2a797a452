package onlinefriday.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Clock;
import java.time.Duration;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.token.TokenIssuer;
import onlinefriday.gateway.token.Verification.Rejected;
import onlinefriday.gateway.token.Verification.Undecided;
import onlinefriday.gateway.token.Verification.Verified;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Verifies the tokens that people and machine users bring; each once, while it lives. */
@Component
public class PeopleTokens {
  private static final Logger log = LoggerFactory.getLogger(PeopleTokens.class);

  private final LogLimit lines = new LogLimit();
  private final JwtDecoder decoder;
  private final IssuerKeySet keySet;
  private final Clock clock;
  private final Cache<String, Verified> verifiedByDigest;

  PeopleTokens(JwtDecoder decoder, IssuerKeySet keySet, TokenProperties properties, Clock clock) {
    this.decoder = decoder;
    this.keySet = keySet;
    this.clock = clock;
    this.verifiedByDigest =
        Caffeine.newBuilder()
            .maximumSize(properties.verifiedMax())
            .expireAfter(Expiry.<String, Verified>creating((digest, token) -> lifeLeft(token)))
            .build();
  }

  public Mono<Verification> verify(String token) {
    if (token.length() > TokenIssuer.TOKEN_CHARS_MAX) {
      return Mono.just(new Rejected());
    }
    String digest = Sha256.hex(token);
    Verified known = verifiedByDigest.getIfPresent(digest);
    if (known != null && clock.instant().isBefore(known.expiresAt())) {
      return Mono.just(known);
    }
    return Mono.fromCallable(() -> decode(token, digest)).subscribeOn(Schedulers.boundedElastic());
  }

  private Verification decode(String token, String digest) {
    try {
      Jwt jwt = decoder.decode(token);
      if (jwt.getSubject() == null || jwt.getExpiresAt() == null) {
        return new Rejected();
      }
      Verified verified = new Verified(jwt.getSubject(), jwt.getExpiresAt());
      verifiedByDigest.put(digest, verified);
      return verified;
    } catch (BadJwtException forgedOrExpired) {
      return new Rejected();
    } catch (JwtException e) {
      if (keyIsUnknown(e)) {
        return new Rejected();
      }
      lines.log(
          "keys",
          leftOut ->
              log.warn(
                  "The issuer's keys cannot be had: {}; before it {} alike",
                  e.toString(),
                  leftOut));
      return new Undecided();
    }
  }

  /** The issuer was asked a moment ago and did not have the key the token names. */
  private boolean keyIsUnknown(Throwable failure) {
    if (!keySet.answered()) {
      return false;
    }
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }

  private Duration lifeLeft(Verified token) {
    Duration left = Duration.between(clock.instant(), token.expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
