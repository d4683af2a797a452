package onlinefriday.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.token.TokenIssuer;
import org.springframework.stereotype.Component;

/** Mints what a service needs to know of a shopping app, and reuses it while it is fresh. */
@Component
public class PartnerTokens {
  private record Minted(String token, long keyVersion, Instant reuseUntil) {}

  private final SigningKeys keys;
  private final SecurityProperties security;
  private final TokenProperties properties;
  private final Clock clock;
  private final Cache<String, Minted> mintedByKeyId;

  PartnerTokens(
      SigningKeys keys, SecurityProperties security, TokenProperties properties, Clock clock) {
    this.keys = keys;
    this.security = security;
    this.properties = properties;
    this.clock = clock;
    this.mintedByKeyId =
        Caffeine.newBuilder()
            .maximumSize(properties.mintedMax())
            .expireAfterWrite(properties.partnerTokenLife())
            .build();
  }

  /** A token for this key, which must be live; a changed key gets a new one at once. */
  public String tokenFor(PartnerKeyState key) {
    Instant now = clock.instant();
    Minted known = mintedByKeyId.getIfPresent(key.id());
    if (known != null && known.keyVersion() == key.version() && now.isBefore(known.reuseUntil())) {
      return known.token();
    }
    Minted minted = mint(key, now);
    mintedByKeyId.put(key.id(), minted);
    return minted.token();
  }

  private Minted mint(PartnerKeyState key, Instant now) {
    Instant expiry = earlier(now.plus(properties.partnerTokenLife()), key.expiresAt());
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(security.gatewayIssuer())
            .audience(security.audience())
            .subject(key.partnerId())
            .claim("partnerId", key.partnerId())
            .claim("role", TokenIssuer.PARTNER)
            .claim("scope", String.join(" ", key.scopes()))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiry))
            .build();
    return new Minted(
        keys.sign(claims), key.version(), expiry.minus(properties.partnerTokenMargin()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
